import re
import string
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

import candidate_comms
from candidate_comms.errors import CatalogError, UnknownName
from candidate_comms.localisation.catalogs import catalog_path, entries, sentence
from candidate_comms.localisation.fallback import CHAINS, chain
from candidate_comms.localisation.manner import ADDRESSES, TONES, Manner

LOCALES = sorted(CHAINS)
COMPLETE = "en-GB"
AGREEING = "format.currency."
"""Begins the keys of words that only a language has in which a currency agrees with its number."""
BY_THEMSELVES = sorted({tags[-1] for tags in CHAINS.values()})
"""Catalogs that fall back on no other."""


def fields(words: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(words) if name is not None}


def wordings(locale: str):
    """(key, manner, words) of every wording and plural form in one catalog."""
    for key, manners in entries(locale).items():
        for manner, several in manners.items():
            for forms in several:
                for words in forms:
                    yield key, manner, words


def catalog(locale: str):
    with catalog_path(locale).open("rb") as file:
        return read_po(file, locale=locale.replace("-", "_"), abort_invalid=True)


@pytest.mark.parametrize("locale", LOCALES)
def test_every_chain_begins_with_itself_and_ends_complete(locale):
    assert chain(locale)[0] == locale
    told = {key for key in entries(chain(locale)[-1]) if not key.startswith(AGREEING)}
    assert told == set(entries(COMPLETE))


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


@pytest.mark.parametrize("locale", BY_THEMSELVES)
def test_a_complete_catalog_says_every_sentence_in_every_tone_and_as_many_ways(locale):
    for key, manners in entries(COMPLETE).items():
        told = entries(locale)[key]
        for manner, several in manners.items():
            assert len(told[manner]) == len(several), f"{key} {manner}"


@pytest.mark.parametrize("locale", [locale for locale in LOCALES if len(CHAINS[locale]) > 1])
def test_other_catalogs_hold_only_what_differs_and_the_same_fields(locale):
    for key, manners in entries(locale).items():
        assert key in entries(COMPLETE), f"{key} is not in the complete catalog"
        assert manners != entries(COMPLETE)[key], f"{key} says what the complete catalog says"


@pytest.mark.parametrize("locale", [locale for locale in LOCALES if len(CHAINS[locale]) > 1])
def test_a_sentence_that_is_said_otherwise_is_so_in_every_tone(locale):
    """The first catalog that has a key speaks alone, so that a tone that it left out would be lost."""
    for key, manners in entries(locale).items():
        assert set(entries(COMPLETE)[key]) <= set(manners), f"{key} has tones in {COMPLETE} that it lacks here"


@pytest.mark.parametrize("locale", LOCALES)
def test_every_wording_of_a_sentence_has_the_same_fields(locale):
    """But for a plural form that says its number in a word: "one month"."""
    wanted = {key: fields(manners[""][0][-1]) for key, manners in entries(COMPLETE).items()}
    for key, _, words in wordings(locale):
        if key.startswith(AGREEING):
            assert not fields(words), key
            continue
        number = {"months", "days", "weeks"} & wanted[key]
        assert wanted[key] - number <= fields(words) <= wanted[key], f"{key}: {words}"


@pytest.mark.parametrize("locale", LOCALES)
def test_a_sentence_that_differs_by_address_does_so_in_every_tone(locale):
    """Else a letter to a woman would change over to the polite plural midway."""
    for key, manners in entries(locale).items():
        addressed = {manner for manner in manners if set(manner.split()) & set(ADDRESSES)}
        tones = {manner.split()[0] for manner in manners if manner and manner.split()[0] in TONES} - {"formal"}
        for tone in tones if addressed else ():
            assert any(manner.startswith(f"{tone} ") for manner in addressed), f"{key} in a {tone} tone"


@pytest.mark.parametrize("locale", LOCALES)
def test_plural_forms_are_as_many_as_the_language_has(locale):
    count = catalog(locale).num_plurals
    for key, manners in entries(locale).items():
        assert all(len(forms) in (1, count) for several in manners.values() for forms in several), key


@pytest.mark.parametrize("locale", LOCALES)
def test_every_field_has_a_name(locale):
    for key, _, words in wordings(locale):
        assert all(name.isidentifier() for name in fields(words)), key


def test_every_key_in_the_code_has_words_and_every_entry_is_used():
    """Keys are put together from parts (``f"rejection.thanks.{stage}"``): a part that varies matches any word."""
    package = Path(candidate_comms.__file__).parent
    source = "".join(path.read_text("utf-8") for path in (package / "builders").glob("*.py"))
    source += (package / "localisation" / "formats.py").read_text("utf-8")
    families = "|".join(sorted({entry.partition(".")[0] for entry in entries(COMPLETE)}))
    written = set(re.findall(rf'"((?:{families})\.[\w.{{}}/\[\]]+)"', source))
    written -= {"letter.txt.j2", "letter.html.j2", f"{AGREEING}{{currency}}"}
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


def test_the_manner_chooses_among_wordings(tmp_path, monkeypatch):
    po = tmp_path / "messages.po"
    po.write_text(
        """msgid ""
msgstr ""
"Language: en_GB\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"

msgid "letter.kept"
msgid_plural "letter.kept"
msgstr[0] "one month"
msgstr[1] "{months} months"

msgid "letter.goodwill"
msgstr "All the best."

msgctxt "2"
msgid "letter.goodwill"
msgstr "I wish you well."

msgctxt "formal"
msgid "letter.goodwill"
msgstr "We wish you every success."

msgctxt "f"
msgid "letter.goodwill"
msgstr "(f) All the best."
""",
        encoding="utf-8",
    )
    monkeypatch.setattr("candidate_comms.localisation.catalogs.catalog_path", lambda _: po)
    entries.cache_clear()
    try:
        said = {sentence("en-GB", "letter.goodwill", Manner(choice=choice)) for choice in range(30)}
        assert said == {"All the best.", "I wish you well."}
        again = [sentence("en-GB", "letter.goodwill", Manner(choice=7)) for _ in range(3)]
        assert len(set(again)) == 1
        assert sentence("en-GB", "letter.goodwill", Manner("formal")) == "We wish you every success."
        assert sentence("en-GB", "letter.goodwill", Manner("warm", "f")) == "(f) All the best."
        assert sentence("en-GB", "letter.goodwill", Manner("formal", "f")) == "We wish you every success."
        assert sentence("en-GB", "letter.kept", counted=1) == "one month"
        assert sentence("en-GB", "letter.kept", counted=6) == "{months} months"
        with pytest.raises(CatalogError, match="no number is counted"):
            sentence("en-GB", "letter.kept")
    finally:
        entries.cache_clear()
