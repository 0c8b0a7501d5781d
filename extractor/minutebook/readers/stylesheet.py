"""What a page's style sheets say of classes, as far as it tells headings from text.

Word processors that save as web pages mark bold and centred text by classes alone.
"""

from __future__ import annotations

import re

_CLASS = re.compile(r"(?:[a-z][a-z0-9]*)?\.([A-Za-z_][\w-]*)")
_LONGEST = 300
_WANTED = ("font-weight", "font-style", "text-decoration", "text-align", "list-style-type")
"""Not `display`: what a sheet hides, a script may show again."""


def class_styles(sheet: str) -> dict[str, str]:
    """Class to its declarations, for rules that are about one class only (".c1", "p.title")."""
    styles: dict[str, str] = {}
    for rule in sheet.split("}"):
        selectors, _, body = rule.rpartition("{")
        wanted = ";".join(filter(_is_wanted, body.split(";")))
        if wanted:
            for selector in selectors.rpartition("{")[2].split(","):
                if found := _CLASS.fullmatch(selector.strip()):
                    styles[found[1]] = f"{styles.get(found[1], '')};{wanted}"[-_LONGEST:]
    return styles


def _is_wanted(declaration: str) -> bool:
    return declaration.partition(":")[0].strip().lower() in _WANTED
