"""The page beside the labelled messages tells what is there."""

from __future__ import annotations

import re

import pytest

from corpus.labelled import HERE, messages, sentences

PAGE = (HERE / "README.md").read_text(encoding="utf-8")
ROWS = re.findall(r"^\| ((?:`\w+\.jsonl` ?)+) \| (\d+) \|", PAGE, re.M)


def test_every_file_stands_in_the_table_once():
    told = re.findall(r"\w+\.jsonl", " ".join(files for files, _ in ROWS))
    assert sorted(told) == sorted(path.name for path in HERE.glob("*.jsonl"))


@pytest.mark.parametrize(("files", "count"), ROWS, ids=[files.split(".")[0].strip("`") for files, _ in ROWS])
def test_a_file_holds_as_many_messages_as_the_table_says(files, count):
    names = re.findall(r"\w+\.jsonl", files)
    assert sum(len((HERE / name).read_text(encoding="utf-8").splitlines()) for name in names) == int(count)


def test_the_page_tells_how_many_there_are():
    assert f"{len([*messages()]):,} messages" in PAGE
    assert f"{len([*sentences()]):,} single sentences" in PAGE


def test_every_label_and_field_is_explained():
    used = {label for _, label, _ in sentences()}
    for message in messages():
        used |= {label for label, _ in message.get("moves", ())} | set(message)
        used |= set(message["rejection"] or ()) | set(message["offer"] or ())
    assert sorted(word for word in used if not re.search(rf"[`\"]{word}[`\"]", PAGE)) == []


def test_its_links_lead_somewhere():
    links = re.findall(r"\]\(([^)#\s]+)", PAGE)
    assert len(links) >= 3
    assert [link for link in links if not (HERE / link).exists()] == []
