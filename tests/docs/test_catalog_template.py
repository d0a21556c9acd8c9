"""The template with which catalogs are brought up to date, as the page on adding a language tells."""

import importlib.util
import io
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from candidate_comms.localisation import catalogs

SCRIPT = Path(__file__).parents[2] / "docs" / "catalog_template.py"


@pytest.fixture
def script():
    spec = importlib.util.spec_from_file_location("catalog_template", SCRIPT)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def written(script, language):
    file = io.BytesIO()
    script.write(language, file)
    file.seek(0)
    return read_po(file, abort_invalid=True)


def key(message):
    return message.id if isinstance(message.id, str) else message.id[0]


def test_a_template_has_every_key_and_no_words(script):
    messages = [message for message in written(script, "en-GB") if message.id]
    assert {key(message) for message in messages} == set(catalogs.entries("en-GB"))
    assert not any("".join(message.string) for message in messages)
    doors = [message for message in messages if key(message) == "letter.open_door.uk" and not message.context]
    assert [len(message.id) for message in doors] == [2]  # a plural stays one


def test_a_language_keeps_its_own_words_and_contexts_and_gets_the_new_keys_empty(script, tmp_path, monkeypatch):
    po = tmp_path / "messages.po"
    po.write_text(
        'msgid ""\nmsgstr ""\n"Language: fr\\n"\n"Plural-Forms: nplurals=2; plural=(n > 1);\\n"\n\n'
        '#. Never "Monsieur".\nmsgid "letter.greeting"\nmsgstr "Bonjour {name},"\n\n'
        'msgctxt "f"\nmsgid "letter.greeting"\nmsgstr "Chère {name},"\n\n'
        'msgid "letter.gone"\nmsgstr "Adieu."\n',
        encoding="utf-8",
    )
    complete = catalogs.catalog_path("en-GB")
    monkeypatch.setattr(script, "catalog_path", lambda language: complete if language == "en-GB" else po)
    with po.open("rb") as file:
        french = read_po(file, locale="fr")
    french.update(written(script, "fr"), no_fuzzy_matching=True)
    told = {(key(message), message.context): message.string for message in french if message.id}
    assert told[("letter.greeting", None)] == "Bonjour {name},"
    assert told[("letter.greeting", "f")] == "Chère {name},"
    assert told[("letter.closing", None)] == ""
    assert ("letter.closing", "formal") not in told
    assert "letter.gone" in french.obsolete
    assert french.get("letter.greeting").auto_comments == ['Never "Monsieur".']
    assert french.get("letter.thanks.after_interview.specific").auto_comments, "a note of the complete catalog"
