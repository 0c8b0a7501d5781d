"""Do these minutes hold all required items? Profiles of rules, tested against a record.

    from minutebook.checks import check
    for result in check(record, "roberts-rules"):
        print(result.rule, result.result, result.message)

Checks see records only and never import spaCy.
"""

from minutebook.checks.checking import check
from minutebook.checks.profile import Profile, Rule, load_profile, profile_names

__all__ = ["Profile", "Rule", "check", "load_profile", "profile_names"]
