"""What a page of HTML says and how, for tests of letters."""

from __future__ import annotations

from html.parser import HTMLParser

__all__ = ["Page"]

_APART = frozenset({"p", "li", "ul", "br", "div", "title", "hr", "body"})
_VOID = frozenset({"br", "hr", "meta", "link", "img"})


class Page(HTMLParser):
    """The text of a page, its title, its tags in their order, and where each of its links leads."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.text = self.title = ""
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag not in _VOID:
            self.open.append(tag)
        if tag in _APART:
            self.text += " "

    def handle_endtag(self, tag):
        assert self.open.pop() == tag, f"</{tag}> closes what it did not open"
        if tag in _APART:
            self.text += " "

    def handle_data(self, data):
        if "title" in self.open:
            self.title += data
        elif "style" not in self.open:
            self.text += data

    @property
    def words(self) -> list[str]:
        return self.text.split()

    @property
    def links(self) -> list[str | None]:
        return [attributes["href"] for tag, attributes in self.tags if tag == "a"]

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.tags if name == tag]
