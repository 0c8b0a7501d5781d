"""A record as a page that people can read in a diff. `python tests/corpus/snapshot.py` writes them anew."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import minutebook

ROOT = Path(__file__).parents[2]
CORPUS = ROOT / "corpus"
SNAPSHOTS = ROOT / "tests" / "snapshots"
DOCUMENTS = sorted(p for p in CORPUS.iterdir() if p.is_file() and p.name != "README.md")
LISTS = (
    "sections", "attendees", "decisions", "action_items", "figures", "dates", "declarations", "closed_sessions",
    "speakers", "movements", "signatures", "appointments", "findings",
)  # fmt: skip
LEFT_OUT = {
    "id",
    "text",
    "evidence",
    "fields",
    "section",
    "rivals",
    "derived",
    "start",
    "end",
    "page",
    "parent",
    "corrected_by",
}


def render(record: minutebook.Record) -> str:
    """Meeting, then every list, one line an item: its text, and every attribute that is given."""
    data = record.model_dump(mode="json", by_alias=True)
    lines = [
        f"{name}: {value}"
        for name, value in data["meeting"].items()
        if _given(value) and name not in ("fields", "rules", "confidence", "derived")
    ]
    for task in LISTS:
        lines += ["", f"[{task}]", *(_line(item) for item in data[task])]
    return "\n".join(lines) + "\n"


def _line(item: dict[str, Any]) -> str:
    attributes = [f"{name}={_plain(value)}" for name, value in item.items() if name not in LEFT_OUT and _given(value)]
    text = " ".join(item.get("text", "").split())
    return "  ".join(part for part in (text, *attributes) if part)


def _plain(value: Any) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{k}: {_plain(v)}" for k, v in value.items() if _given(v)) + "}"
    return str(value)


def _given(value: Any) -> bool:
    return value not in (None, "", [], {}, ())


def main() -> None:
    """Write all snapshots anew."""
    SNAPSHOTS.mkdir(exist_ok=True)
    for path in DOCUMENTS:
        (SNAPSHOTS / f"{path.stem}.txt").write_text(render(minutebook.extract(path)), encoding="utf-8")


if __name__ == "__main__":
    main()
