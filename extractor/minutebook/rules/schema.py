"""What a rule is: one entry of a `rules/<language>/<component>.toml` file, validated when it is loaded."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from minutebook.errors import RuleError

BODIES = ("phrases", "tokens", "regex")
KEYS = {"name", *BODIES, "sets", "within", "needs", "hint", "case", "confidence", "examples", "rejects", "why"}
_CAPITAL = re.compile(r"\\.|\(\?P<\w+>|\(\?P=\w+\)|[A-Z]")
"""Capitals of a regex, those of "\\W" and of group names taken along so that they stay."""
MARK = re.compile(r"\[\[|\]\]")


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence with the span that the rule must find in it, or with no span where it must find none."""

    text: str
    span: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: exactly one of `phrases`, `tokens` (a spaCy Matcher pattern) or `regex`, and what it says."""

    id: str
    """`<language>/<component>/<name>`, as it stands in the record."""
    name: str
    """The last part of the id."""
    examples: tuple[Example, ...]
    phrases: tuple[str, ...] = ()
    tokens: tuple[dict[str, Any], ...] = ()
    regex: re.Pattern[str] | None = None
    lower: re.Pattern[str] | None = None
    """The regex for text in lower case; None where it asks for capitals."""
    sets: dict[str, str] = field(default_factory=dict)
    within: frozenset[str] = frozenset()
    """Section kinds that the rule is confined to; empty: anywhere."""
    needs: tuple[str, ...] = ()
    """Lower-case strings of which one must stand in the block: a cheap test before the regex."""
    hint: re.Pattern[str] | None = None
    """A part of the regex that is found fast, and stands wherever the regex is found: a test before a slow one."""
    confidence: float = 0.9
    why: str = ""
    """What a reader should know of the habit that the examples do not show."""

    def finditer(self, text: str, lower: str, start: int, end: int) -> Iterator[re.Match[str]]:
        """Matches of the regex in text[start:end], for their offsets; `lower` is the text lowered in place.

        To fold case at every character takes `re` twice as long as to compare letters.
        """
        if self.lower is not None:
            return self.lower.finditer(lower, start, end)
        return self.regex.finditer(text, start, end) if self.regex is not None else iter(())


def parse_example(marked: str, where: str) -> Example:
    """Read `text with [[one span]]`; RuleError where the marks are not exactly one pair."""
    marks = [m.group() for m in MARK.finditer(marked)]
    if marks != ["[[", "]]"]:
        raise RuleError(f"{where}: an example needs exactly one [[span]], got {marked!r}")
    before, rest = marked.split("[[")
    inside, after = rest.split("]]")
    if not inside.strip():
        raise RuleError(f"{where}: the [[span]] of an example is empty in {marked!r}")
    return Example(before + inside + after, (len(before), len(before) + len(inside)))


def parse_rule(entry: dict[str, Any], file: str, prefix: str, pieces: dict[str, str]) -> Rule:
    """Turn one [[rule]] table into a `Rule`; RuleError names file, rule and field."""
    name = entry.get("name")
    if not isinstance(name, str) or not re.fullmatch(r"[a-z][a-z0-9_]*", name):
        raise RuleError(f"{file}: a [[rule]] needs a name of lower-case letters, digits and _, got {name!r}")
    where = f"{file}: rule {name!r}"
    if unknown := sorted(set(entry) - KEYS):
        raise RuleError(f"{where}: unknown field {unknown[0]!r}; allowed are {', '.join(sorted(KEYS))}")
    bodies = [key for key in BODIES if key in entry]
    if len(bodies) != 1:
        raise RuleError(f"{where}: needs exactly one of {', '.join(BODIES)}, got {', '.join(bodies) or 'none'}")
    if not entry.get("examples"):
        raise RuleError(f"{where}: field 'examples' needs at least one sentence with its [[span]]")
    examples = [parse_example(e, f"{where}, field 'examples'") for e in entry["examples"]]
    rejects = [Example(r, None) for r in entry.get("rejects", [])]
    regex = _compile("regex", entry, where, pieces) if "regex" in entry else None
    return Rule(
        id=f"{prefix}/{name}",
        name=name,
        examples=(*examples, *rejects),
        phrases=tuple(entry.get("phrases", ())),
        tokens=tuple(entry.get("tokens", ())),
        regex=regex,
        lower=_lowered(regex) if regex is not None else None,
        sets=dict(entry.get("sets", {})),
        within=frozenset(entry.get("within", ())),
        hint=_compile("hint", entry, where, pieces) if "hint" in entry else None,
        needs=tuple(entry.get("needs", ())),
        confidence=float(entry.get("confidence", 0.9)),
        why=str(entry.get("why", "")),
    )


def _compile(key: str, entry: dict[str, Any], where: str, pieces: dict[str, str]) -> re.Pattern[str]:
    """Compile a regex with its {{pieces}} put in; case is ignored unless `case = true`.

    A source may stand on several lines: they are stripped and joined. A space is a space.
    """
    source = expand(entry[key], pieces, where)
    flags = re.MULTILINE | (0 if entry.get("case") else re.IGNORECASE)
    try:
        return re.compile(source, flags)
    except re.error as error:
        raise RuleError(f"{where}: field {key!r} is no regular expression ({error})") from error


def _lowered(regex: re.Pattern[str]) -> re.Pattern[str] | None:
    """A regex that ignores case, as one to look for in lower-case text; None where a part of it asks for case."""
    if not regex.flags & re.IGNORECASE or "(?-i" in regex.pattern:
        return None
    source = _CAPITAL.sub(lambda found: found[0].lower() if len(found[0]) == 1 else found[0], regex.pattern)
    return re.compile(source, re.MULTILINE)


def expand(source: str, pieces: dict[str, str], where: str) -> str:
    """Put the shared {{pieces}} into a regex source, pieces within pieces included."""

    def piece(match: re.Match[str]) -> str:
        if match[1] not in pieces:
            raise RuleError(f"{where}: unknown piece {match[1]!r}; pieces.toml has {', '.join(sorted(pieces))}")
        return f"(?:{expand(pieces[match[1]], pieces, where)})"

    joined = "".join(line.strip() for line in source.splitlines()) if "\n" in source else source
    return re.sub(r"\{\{(\w+)\}\}", piece, joined)
