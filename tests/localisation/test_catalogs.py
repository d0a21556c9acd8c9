import re
import string
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

import candidate_comms
from candidate_comms.errors import CatalogError, UnknownName
from candidate_comms.localisation.catalogs import catalog_path, entries, sentence
from candidate_comms.localisation.fallback import CHAINS, chain

LOCALES = sorted(CHAINS)
COMPLETE = "en-GB"


def fields(words: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(words) if name is not None}


def catalog(locale: str):
    with catalog_path(locale).open("rb") as file:
        return read_po(file, locale=locale.replace("-", "_"), abort_invalid=True)


@pytest.mark.parametrize("locale", LOCALES)
def test_every_chain_begins_with_itself_and_ends_complete(locale):
    assert chain(locale)[0] == locale
    assert chain(locale)[-1] == COMPLETE


@pytest.mark.parametrize("locale", LOCALES)
def test_a_header_says_which_language_and_encoding_it_is(locale):
    po = catalog(locale)
    assert str(po.locale) == locale.replace("-", "_")
    assert po.charset.lower() == "utf-8"


@pytest.mark.parametrize("locale", LOCALES)
def test_no_entry_is_obsolete_unfinished_or_unsure(locale):
    po = catalog(locale)
    assert not po.obsolete
    for message in po:
        assert not message.id or message.string, f"{message.id} is empty"
        assert not message.id or not message.fuzzy, f"{message.id} is fuzzy"


@pytest.mark.parametrize("locale", [locale for locale in LOCALES if locale != COMPLETE])
def test_other_catalogs_hold_only_what_differs_and_the_same_fields(locale):
    for key, words in entries(locale).items():
        assert key in entries(COMPLETE), f"{key} is not in the complete catalog"
        assert words != entries(COMPLETE)[key], f"{key} says what the complete catalog says"
        assert fields(words) == fields(entries(COMPLETE)[key]), key


@pytest.mark.parametrize("locale", LOCALES)
def test_every_field_has_a_name(locale):
    for key, words in entries(locale).items():
        assert all(name.isidentifier() for name in fields(words)), key


def test_every_key_in_the_code_has_words_and_every_entry_is_used():
    """Keys are put together from parts (``f"rejection.thanks.{stage}"``): a part that varies matches any word."""
    package = Path(candidate_comms.__file__).parent
    source = "".join(path.read_text("utf-8") for path in (package / "builders").glob("*.py"))
    source += (package / "localisation" / "formats.py").read_text("utf-8")
    written = set(re.findall(r'"((?:letter|rejection|offer|format|zone)\.[\w.{}/\[\]]+)"', source))
    written -= {"letter.txt.j2", "letter.html.j2"}
    assert written
    patterns = {key: re.compile(re.sub(r"\\{.*?\\}", r"[\\w./]*", re.escape(key)) + r"[\w.]*") for key in written}
    for key, pattern in patterns.items():
        assert any(pattern.fullmatch(entry) for entry in entries(COMPLETE)), f"{key} has no words"
    for entry in entries(COMPLETE):
        assert any(pattern.fullmatch(entry) for pattern in patterns.values()), f"nothing uses {entry}"


def test_an_american_letter_closes_in_the_american_way_and_says_the_rest_as_the_british_one():
    assert sentence("en-US", "letter.closing") == "Sincerely,"
    assert sentence("en-US", "letter.greeting") == sentence("en-GB", "letter.greeting")


def test_a_missing_sentence_is_an_error_that_names_the_catalogs_asked():
    with pytest.raises(CatalogError, match=r"'no\.such\.key' has no words in en-US or en-GB"):
        sentence("en-US", "no.such.key")


def test_a_language_without_a_catalog_is_refused_by_name():
    with pytest.raises(UnknownName, match="language: 'fr'"):
        sentence("fr", "letter.closing")
