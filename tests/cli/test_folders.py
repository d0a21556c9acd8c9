"""What templates include is found by name inside the folders, and nothing else is ever read."""

import os
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from candidate_comms.cli import sources
from candidate_comms.cli.folders import TemplateFolders, folders_for
from candidate_comms.errors import SourceError
from handmade import SIGN, across_files


@pytest.fixture
def tree(folder):
    """Two folders of templates, and a file outside of both."""
    folder("mail/sign.j2", "Regards")
    folder("mail/parts/legal.j2", "Legal")
    folder("shared/sign.j2", "Shared regards")
    folder("shared/logo.j2", "Logo")
    folder("secret.txt", "secret")


@pytest.fixture
def opened(monkeypatch):
    """The files that were opened, in order."""
    seen = []
    real = sources.Path.open

    def note(path, *given, **more):
        seen.append(path.name)
        return real(path, *given, **more)

    monkeypatch.setattr(sources.Path, "open", note)
    return seen


def test_a_file_is_found_by_its_path_inside_a_folder(tree):
    folders = TemplateFolders(["mail"])
    assert (folders["sign.j2"], folders["parts/legal.j2"], folders["./sign.j2"]) == ("Regards", "Legal", "Regards")


def test_the_first_folder_that_has_the_file_counts(tree):
    assert TemplateFolders(["mail", "shared"])["sign.j2"] == "Regards"
    assert TemplateFolders(["shared", "mail"])["sign.j2"] == "Shared regards"
    assert TemplateFolders(["mail", "shared"])["logo.j2"] == "Logo"


def test_only_what_is_asked_for_is_read_and_only_once(tree, opened):
    folders = TemplateFolders(["mail", "shared"])
    assert (list(folders), len(folders), bool(folders), opened) == ([], 0, True, [])
    assert "gone.j2" not in folders and folders.get("gone.j2") is None
    for _ in range(3):
        folders["sign.j2"]
    assert opened == ["sign.j2"]
    assert list(folders) == ["sign.j2"]


@pytest.mark.parametrize(
    "name",
    ["../secret.txt", "parts/../../secret.txt", "parts/../sign.j2", "..", ".", "", "/", "//sign.j2", "..\\secret.txt"],
)
def test_a_name_that_leads_out_or_up_is_not_there(tree, opened, name):
    assert name not in TemplateFolders(["mail"])
    assert opened == []


def test_a_name_means_the_same_on_every_system(tree, folder):
    folder("mail/parts\\odd.j2", "Odd")  # elsewhere a file in a folder of its own
    assert "parts\\odd.j2" not in TemplateFolders(["mail"])


def test_an_absolute_path_is_not_there_even_inside_the_folder(tree, opened, tmp_path):
    folders = TemplateFolders([str(tmp_path / "mail")])
    assert str(tmp_path / "secret.txt") not in folders
    assert str(tmp_path / "mail" / "sign.j2") not in folders
    assert opened == []


def test_a_link_that_leads_out_is_not_there_and_one_that_stays_inside_is(tree, opened, tmp_path):
    (tmp_path / "mail/out.j2").symlink_to(tmp_path / "secret.txt")
    (tmp_path / "mail/up").symlink_to(tmp_path)
    (tmp_path / "mail/loop.j2").symlink_to(tmp_path / "mail/loop.j2")
    (tmp_path / "mail/again.j2").symlink_to("parts/legal.j2")
    folders = TemplateFolders(["mail"])
    for name in ("out.j2", "up/secret.txt", "loop.j2"):
        assert name not in folders
    assert opened == []
    assert folders["again.j2"] == "Legal"


def test_a_folder_that_is_itself_a_link_is_looked_into(tree, tmp_path):
    (tmp_path / "current").symlink_to(tmp_path / "mail", target_is_directory=True)
    assert TemplateFolders(["current"])["sign.j2"] == "Regards"


def test_a_folder_with_the_beginning_of_the_name_of_another_is_another(tree, folder, tmp_path):
    folder("mail-old/sign.j2", "Old")
    (tmp_path / "mail/old.j2").symlink_to(tmp_path / "mail-old/sign.j2")
    assert "old.j2" not in TemplateFolders(["mail"])


def test_what_is_no_ordinary_file_is_never_opened(tree, opened, tmp_path):
    os.mkfifo(tmp_path / "mail/pipe.j2")  # opening it would wait for ever
    folders = TemplateFolders(["mail", "gone"])
    assert "pipe.j2" not in folders
    assert "parts" not in folders
    assert opened == []


HERE = Path(__file__).parent
PARTS = ["", ".", "..", "cli", "handmade.py", "test_when.py", HERE.parent.as_posix(), "..\\handmade.py", "~", "\0"]


@given(st.lists(st.sampled_from(PARTS), min_size=1, max_size=6).map("/".join))
def test_no_name_leads_to_a_file_outside(name):
    text = TemplateFolders([str(HERE / "none"), str(HERE)]).get(name)
    assert text is None or text == (HERE / "test_when.py").read_text(encoding="utf-8")


def test_an_empty_file_may_be_included(tree, folder):
    folder("mail/empty.j2", b"")
    folder("mail/blank.j2", b" \r\n")
    folders = TemplateFolders(["mail"])
    assert (folders["empty.j2"], folders["blank.j2"]) == ("", " \r\n")


def test_a_file_that_cannot_be_read_is_not_there_and_says_why(tree, folder):
    folder("mail/old.j2", "Grüße, Zoë".encode("cp1252"))
    folders = TemplateFolders(["mail"])
    assert "old.j2" not in folders
    ((path, problem),) = folders.problems.items()
    assert path == "mail/old.j2"
    assert problem.startswith("is not UTF-8: byte 0xFC")


def test_findings_stand_in_the_files_and_not_in_the_names_that_templates_use(tree, folder):
    folder("mail/letters/sign.j2", SIGN)
    folders = TemplateFolders(["mail"])
    report = across_files(path="mail/reject.j2")
    assert folders.placed(report) is report  # nothing was read
    folders["letters/sign.j2"]
    (found,) = report.findings
    other = evolve(found, related=(evolve(found.related[0], location=found.location),))
    placed = folders.placed(evolve(report, findings=(found, other)))
    assert [each.location.path for each in placed] == ["mail/letters/sign.j2"] * 2
    assert placed.findings[0].related == found.related  # in the template itself, whose path is right
    assert placed.findings[1].related[0].location.path == "mail/letters/sign.j2"
    assert placed.sources == {"mail/letters/sign.j2": SIGN}


def test_by_default_the_folder_of_the_file_comes_before_those_beside_it():
    assert folders_for("a/b/c.j2", None, ["a", "d"]).folders == ("a/b", "a", "d")
    assert folders_for("c.j2", None, ["."]).folders == (".",)
    assert folders_for("", None, ["d"]).folders == ("d",)


def test_given_folders_take_the_place_of_all_others(tree):
    assert folders_for("a/b/c.j2", ["shared", "mail"], ["a"]).folders == ("shared", "mail")
    with pytest.raises(SourceError, match=r"secret\.txt: is no folder"):
        folders_for("a/b/c.j2", ["shared", "secret.txt"])
