"""Every link inside the documentation leads somewhere."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
CODE = re.compile(r"^(`{3,})[^\n]*\n.*?^\1$", re.M | re.S)


def prose(page: Path) -> str:
    return CODE.sub("", page.read_text(encoding="utf-8"))


def headings(page: Path) -> set[str]:
    """The anchors of a page's headings, as Markdown viewers make them."""
    titles = re.findall(r"^#+ (.+)$", prose(page), re.M)
    return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in titles}


def links(page: Path) -> list[str]:
    return [link for link in LINK.findall(prose(page)) if not link.startswith("http")]


def test_every_relative_link_leads_to_a_file_and_a_heading(page):
    for link in links(page):
        path, _, anchor = link.partition("#")
        target = (page.parent / path).resolve() if path else page
        assert target.exists(), link
        assert target.is_relative_to(ROOT), link
        assert not anchor or anchor in headings(target), link


def test_the_index_leads_to_every_page_of_the_documentation():
    docs = ROOT / "docs"
    linked = {(docs / link.partition("#")[0]).resolve() for link in links(docs / "README.md")}
    assert set(docs.rglob("*.md")) - {docs / "README.md"} <= linked


def test_no_paragraph_is_said_twice(generator):
    seen: dict[str, Path] = {}
    for page in generator.pages():
        for paragraph in re.split(r"\n\s*\n", prose(page)):
            words = " ".join(paragraph.split())
            if len(words.split()) >= 12:
                assert words not in seen, f"{page.name} repeats {seen.get(words)}: {words[:80]}"
                seen[words] = page
