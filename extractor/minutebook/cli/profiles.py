"""`minutebook profiles`: what can be checked, and what one profile requires with its sources."""

from __future__ import annotations

import json
import sys

from rich.console import Console
from rich.table import Table
from rich.text import Text

from minutebook.checks import Profile, load_profile, profile_names
from minutebook.cli.status import Status
from minutebook.errors import ProfileError


def list_profiles(name: str | None, as_json: bool) -> Status:
    """Print all profiles, or the rules of one."""
    try:
        profiles = [load_profile(name)] if name else [load_profile(one) for one in profile_names()]
    except ProfileError as error:
        print(f"minutebook profiles: {error}", file=sys.stderr)
        return Status.WRONG_COMMAND
    if as_json:
        rows = [profile.model_dump(mode="json", by_alias=True) for profile in profiles]
        print(json.dumps(rows[0] if name else rows, ensure_ascii=False, indent=1))
        return Status.DONE
    console = Console(highlight=False, width=None if sys.stdout.isatty() else 120)
    console.print(_rules(profiles[0], console) if name else _overview(profiles))
    return Status.DONE


def _overview(profiles: list[Profile]) -> Table:
    table = Table(box=None, pad_edge=False, header_style="bold")
    for heading in ("profile", "rules", "what it asks for", "where"):
        table.add_column(heading)
    for one in profiles:
        table.add_row(one.id, str(len(one.rules)), one.title, one.jurisdiction or "")
    return table


def _rules(profile: Profile, console: Console) -> Table:
    console.print(Text(profile.title, style="bold"))
    seen = f", read on {profile.seen_on}" if profile.seen_on else ""
    console.print(Text(f"{profile.jurisdiction + '; ' if profile.jurisdiction else ''}source: {profile.source}{seen}"))
    if profile.note:
        console.print(Text(profile.note))
    console.print(Text("An aid to reading, not legal advice. * from memory, to be confirmed.\n", style="dim"))
    table = Table(box=None, pad_edge=False, header_style="bold")
    for heading in ("rule", "severity", "what must stand there", "where asked"):
        table.add_column(heading)
    for rule in profile.rules:
        item = f"{rule.item} (if {rule.condition.replace('_', ' ')})" if rule.condition else rule.item
        mark = "" if rule.verified else " *"
        table.add_row(rule.id, rule.severity, item, f"{rule.citation or ''}{mark}")
    return table
