"""The part of a web page that is its content: navigation, side bars, banners and footers go."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from minutebook.readers.tree import Element, Event, names, walk

_AROUND = names("nav dialog")
_AROUND_OUTSIDE = names("aside footer header")
"""Belong to the site outside of an article, and to the minutes inside one."""
_ROLES = names("navigation banner contentinfo complementary search dialog alertdialog menu menubar toolbar")
_CONTAINERS = names("div section ul ol form table header footer aside p span a center td tr details")
_SURE = re.compile(
    r"(?:.*cookie.*|gdpr.*|consent-(?:banner|bar|popup)|sr-only.*|visually-?hidden.*|screen-reader.*|skip-?(?:link|nav|to).*|"
    r"breadcrumbs?|copyright|search-?(?:form|box|bar)|headerlink|mw-editsection|pagination|pager|post-?navigation|offcanvas.*|"
    r".*accessibility-widget.*|newsletter-.*|social-(?:links?|icons?|media|share)|share-?(?:buttons?|bar|links?))"
)
_LIKELY = re.compile(
    r"(?:(?:site|main|top|page|global|primary|mobile)-?)?(?:nav|navbar|navigation|menu|menubar|sidebar|side-?bar|footer|header|"
    r"masthead|banner|toolbar|widget|dropdown|related|share|social|toc|prev-?next)(?:[-_].*)?|.*[-_](?:nav|menu|sidebar)"
)
_SKIP = re.compile(
    r"skip to (?:main |the )?(?:content|navigation|menu)\W*|[¶#§🔗]|back to top|\[edit\]|print this page", re.I
)
_MAIN = re.compile(r"main|content|(?:main|page|post|entry|article|body)[-_]?(?:content|body|text)|e-content")
_FILE = re.compile(r"\.(?:pdf|docx?|odt|rtf|xlsx?|pptx?|csv|txt|zip)(?:[?#]|$)", re.I)
_HEADINGS = names("h1 h2 h3 h4 h5 h6")
_BLOCKS = (
    names("p div ul ol li table tr td th section article header footer aside center blockquote pre dl dd dt form")
    | _HEADINGS
)
_SMALL = 0.5
_LARGE = 0.75


@dataclass(frozen=True, slots=True)
class _Size:
    """How many characters of text an element holds, and how many of them are links."""

    text: int
    linked: int
    links: int

    @property
    def share(self) -> float:
        """Share of links in the text."""
        return self.linked / self.text if self.text else 0.0


def main_content(root: Element) -> Element:
    """The page's content, without what a site puts around it on every page."""
    sizes = _without(root, _sizes(root), (element for element in root.elements() if _is_hidden(element)))
    sizes = _without(root, sizes, _around(root, sizes))
    main = _narrowed(root, sizes)
    main.without(_link_blocks_at_the_edges(main, sizes))
    return main


def _sizes(root: Element) -> dict[int, _Size]:
    """Sizes of all elements by identity, in one pass from the leaves up."""
    sizes: dict[int, _Size] = {}
    for element in reversed(list(root.elements())):
        text = linked = links = 0
        for child in element.children:
            if isinstance(child, str):
                text += len(" ".join(child.split()))
            else:
                inside = sizes[id(child)]
                text, linked, links = text + inside.text, linked + inside.linked, links + inside.links
        is_link = element.tag == "a"
        sizes[id(element)] = _Size(text, text if is_link else linked, links + is_link)
    return sizes


def _without(root: Element, sizes: dict[int, _Size], unwanted: Iterator[Element]) -> dict[int, _Size]:
    """Take elements out, except those that hold so much of the text that they must be the content; the sizes then."""
    most = _SMALL * sizes[id(root)].text
    doomed = [element for element in unwanted if sizes[id(element)].text <= most]
    if not doomed:
        return sizes
    root.without(doomed)
    return _sizes(root)


def _is_hidden(element: Element) -> bool:
    if "hidden" in element.attributes or element.get("aria-modal") == "true":
        return True
    style = element.get("style")
    return bool(style) and (element.style("display") == "none" or element.style("visibility") == "hidden")


def _around(root: Element, sizes: dict[int, _Size]) -> Iterator[Element]:
    articles = 0
    for event, element in walk(root):
        if isinstance(element, str):
            continue
        is_article = element.tag in ("main", "article") or element.get("role") == "main"
        if event is Event.CLOSE:
            articles -= is_article
            continue
        articles += is_article
        if element is not root and _is_around(element, sizes[id(element)], bool(articles)):
            yield element


def _is_around(element: Element, size: _Size, in_article: bool) -> bool:
    if element.tag in _AROUND or element.get("role") in _ROLES:
        return element.tag != "header" or size.share > 0.3 or not _title(element)
    if element.tag in _AROUND_OUTSIDE:
        if element.tag == "header":
            return not in_article and (size.share > 0.3 or bool(element.find("nav"))) and not _title(element)
        return not in_article or size.share > 0.5
    if element.tag == "a" and _SKIP.fullmatch(element.text().strip()):
        return True
    if element.tag not in _CONTAINERS:
        return False
    words = f"{element.get('class')} {element.get('id')}".lower().split()
    if any(map(_SURE.fullmatch, words)):
        return not _title(element)
    # A name like these may be a part of the minutes that is called so ("social"); links make the difference.
    return size.share > 0.4 and size.links > 1 and any(map(_LIKELY.fullmatch, words))


def _title(element: Element) -> bool:
    """Whether there is a main heading in it that is no link to the site's first page."""
    return any(not heading.find("a") and len(heading.text().strip()) > 3 for heading in element.find("h1"))


def _narrowed(root: Element, sizes: dict[int, _Size]) -> Element:
    """The innermost element that is marked as the content and holds nearly all text, with the headings before it."""
    least = _LARGE * sizes[id(root)].text
    chosen = root
    for element in root.elements():
        words = f"{element.get('class')} {element.get('id')}".lower().split()
        marked = element.tag in ("main", "article") or element.get("role") == "main" or any(map(_MAIN.fullmatch, words))
        if marked and sizes[id(element)].text >= least:
            chosen = element
    if chosen is root:
        return root
    return Element("body", children=[*_headings_before(root, chosen), chosen])


def _headings_before(root: Element, chosen: Element) -> list[Element]:
    headings: list[Element] = []
    for element in root.elements():
        if element is chosen:
            break
        if element.tag in ("h1", "h2"):
            headings.append(element)
    return headings


def _link_blocks_at_the_edges(root: Element, sizes: dict[int, _Size]) -> list[Element]:
    """Blocks of nothing but links before the first and after the last text of the page.

    Links in between are the minutes' own: a list of actions, each a link to where it is tracked.
    """
    leaves = [
        element
        for element in root.elements()
        if element.tag in _BLOCKS and sizes[id(element)].text and _is_leaf(element)
    ]
    prose = [place for place, leaf in enumerate(leaves) if _is_prose(leaf, sizes[id(leaf)])]
    if not prose:
        return []
    edges = leaves[: prose[0]] + leaves[prose[-1] + 1 :]
    linked = [leaf for leaf in edges if sizes[id(leaf)].share > 0.7 and not _names_files(leaf)]
    return linked if len(linked) > 2 else []


def _names_files(element: Element) -> bool:
    """Whether its links are documents: the minutes' enclosures rather than a way through the site."""
    return any(_FILE.search(link.get("href")) for link in element.elements() if link.tag == "a")


def _is_leaf(element: Element) -> bool:
    return not any(not isinstance(child, str) and child.tag in _BLOCKS for child in element.children)


def _is_prose(element: Element, size: _Size) -> bool:
    return size.share < 0.3 and (size.text > 60 or element.tag in _HEADINGS)
