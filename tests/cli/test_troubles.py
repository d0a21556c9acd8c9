"""What can be wrong with a file: each gets a clear answer, and the other files are checked all the same."""

import os

import pytest

from candidate_comms.cli import main, sources

CLEAN = "Dear Sam, thank you.\n"


def trouble(run, *paths):
    """Check ``paths`` beside a good file; the good one is always checked, and the exit code is 2."""
    code, out, err = run("check", *paths, "zz/uk/bad.txt")
    assert code == 2
    assert "zz/uk/bad.txt:1:11" in out
    (line,) = [line for line in err.splitlines() if line.startswith("error: ")]
    return line


@pytest.fixture(autouse=True)
def good(folder):
    folder("zz/uk/bad.txt")


def test_a_missing_path(run):
    assert trouble(run, "lettres") == (
        "error: lettres: no such file or folder: check the spelling and the working folder"
    )


def test_an_empty_file(run, folder):
    assert trouble(run, folder("uk/a.txt", " \n")) == (
        "error: uk/a.txt: is empty: write the message, or leave the file out of the check"
    )


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"PK\x03\x04" + bytes(40), "a .docx"),
        (b"%PDF-1.7\n\xe2\xe3", "a PDF: export it as text"),
        (b"\xd0\xcf\x11\xe0" + bytes(40), "a .doc or .msg file"),
        (b"{\\rtf1 Dear Sam}", "an RTF file"),
        (b"\x89PNG\r\n", "a PNG picture"),
    ],
)
def test_a_binary_file_that_is_known(run, folder, data, what):
    line = trouble(run, folder("uk/a.txt", data))
    assert line.startswith(f"error: uk/a.txt: is not text; it looks like {what}")


def test_a_binary_file_that_is_not_known(run, folder):
    line = trouble(run, folder("uk/a.txt", b"Dear Sam, a long enough line\0and more"))
    assert line == (
        "error: uk/a.txt: is not text: it has a zero byte at offset 28. Export it as text, or leave it out of the check"
    )


def test_another_encoding_is_named_with_its_byte(run, folder):
    assert trouble(run, folder("uk/a.txt", "Dear Sam,\nyour résumé".encode("cp1252"))) == (
        "error: uk/a.txt: is not UTF-8: byte 0xE9 at offset 16 (line 2); it may be Windows-1252. Save it as UTF-8"
    )


def test_an_arabic_legacy_encoding_is_guessed(run, folder):
    assert "it may be Windows-1256" in trouble(run, folder("uk/a.txt", "مرحبا سارة، نأسف".encode("cp1256")))


def test_a_file_that_was_cut_off(run, folder):
    assert "seems to be cut off" in trouble(run, folder("uk/a.txt", "Dear Zoë".encode()[:-1]))


def test_utf_16_without_its_mark(run, folder):
    assert "looks like UTF-16 without a byte order mark: save it as UTF-8" in trouble(
        run, folder("uk/a.txt", "Dear Sam".encode("utf-16-le"))
    )


def test_a_damaged_utf_16_file(run, folder):
    assert "is cut off or damaged" in trouble(run, folder("uk/a.txt", "Dear Sam".encode("utf-16") + b"\x20"))


def test_a_file_of_20_megabytes(run, folder):
    assert trouble(run, folder("uk/a.txt", b"word " * 4_000_000)) == (
        "error: uk/a.txt: is larger than 5 MB, far more than a message: split it, or leave it out"
    )


def test_a_file_that_may_not_be_read(run, folder, monkeypatch):
    folder("uk/a.txt", CLEAN)
    real = sources.Path.open

    def refuse(path, *given, **more):
        if path.name == "a.txt":
            raise PermissionError(13, "Permission denied")
        return real(path, *given, **more)

    monkeypatch.setattr(sources.Path, "open", refuse)
    assert trouble(run, "uk/a.txt") == "error: uk/a.txt: cannot be read: Permission denied"


def test_an_internal_error_names_its_file(run, folder):
    assert trouble(run, folder("uk/a.txt", "CRASH")) == (
        "error: uk/a.txt: internal error: RuntimeError: a defect (-v shows the traceback; please report it)"
    )


def test_verbose_shows_the_traceback(run, folder):
    code, _, err = run("check", "-v", folder("uk/a.txt", "CRASH"))
    assert code == 2
    assert "Traceback (most recent call last):" in err


def test_a_folder_with_nothing_to_check_is_a_warning(run, folder):
    folder("code/a.py")
    code, out, err = run("check", "code")
    assert code == 0
    assert out == "no findings in 0 files\n"
    assert err.startswith("warning: code: nothing to check in this folder")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_is_read_and_left_out(run, folder, calls, encoding):
    assert run("check", folder("uk/a.txt", CLEAN.encode(encoding)))[0] == 0
    assert calls[0]["text"] == CLEAN


def test_line_ends_stay_as_they_are(run, folder, calls):
    run("check", folder("uk/a.txt", "Dear Sam,\r\nthank you.\r"))
    assert calls[0]["text"] == "Dear Sam,\r\nthank you.\r"


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        ((), "required: COMMAND"),
        (("check",), "required: PATH"),
        (("letter.txt",), "To check files: candidate-comms check PATH"),
        (("check", "a.txt", "--kind", "refusal"), "invalid choice: 'refusal'"),
        (("check", "@missing-list"), "missing-list"),
    ],
)
def test_bad_usage_is_2(run, argv, said):
    code, out, err = run(*argv)
    assert (code, out) == (2, "")
    assert said in err


def test_help_has_examples_and_exit_codes(run):
    code, out, _ = run("check", "--help")
    assert code == 0
    assert "exit codes:" in out and "examples:" in out and "--office if given" in out


def test_an_interrupt_is_quiet(run, folder, monkeypatch):
    def interrupt(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(sources, "find", interrupt)
    assert run("check", folder("a.txt")) == (130, "", "interrupted\n")


def test_a_reader_that_leaves_is_no_traceback(calls, folder, monkeypatch, capfd):
    folder("uk/a.txt")
    read, write = os.pipe()
    os.close(read)
    with os.fdopen(write, "w") as gone:
        monkeypatch.setattr("sys.stdout", gone)
        assert main(["check", "uk/a.txt"]) == 2
    assert capfd.readouterr().err == ""


def test_a_terminal_without_the_letters_gets_their_codes(calls, folder, monkeypatch):
    import io

    folder("uk/a.txt", "unfortunately سارة")
    narrow = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    monkeypatch.setattr("sys.stdout", narrow)
    assert main(["check", "uk/a.txt"]) == 1
    narrow.flush()
    assert b"\\u0633" in narrow.buffer.getvalue()


def test_many_files_show_progress_on_a_terminal(run, folder, monkeypatch):
    for number in range(25):
        folder(f"uk/{number}.txt", CLEAN)
    monkeypatch.setattr("sys.stderr.isatty", lambda: True, raising=False)
    _, out, err = run("check", "uk")
    assert "\rchecking 25 of 25" in err and err.endswith("\r\x1b[K")
    assert out == "no findings in 25 files (office: uk 25)\n"
