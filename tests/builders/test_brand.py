from pathlib import Path

import pytest
from jinja2 import DictLoader

from builders.pages import Page
from candidate_comms import Brand, FactsError, Severity, lint, lint_template
from candidate_comms.builders import render
from candidate_comms.errors import CatalogError
from candidate_comms.localisation.folder import wordings_in

BRAND = Brand(
    name="Example Foods",
    accent="#0b6e4f",
    sign_off={"en_GB": "With warm wishes,"},
    wordings={"en_GB": {"rejection.goodwill": "We hope that your next step is a good one, and soon."}},
    signature=["Example Foods Ltd, registered in England and Wales"],
)


def faults(**brand):
    told: dict[str, str] = {}
    for field, fault in Brand(**{"name": "Example Foods", **brand}).faults():
        told[field] = f"{told[field]}; {fault}" if field in told else fault
    return told


def test_a_letter_is_written_in_the_words_of_its_brand(a_rejection):
    letter = a_rejection().compose(brand=BRAND)
    assert "a good one, and soon." in letter.text
    assert "\n\nWith warm wishes,\n\nJoanna Pike\n" in letter.text
    assert letter.text.endswith("+44 1632 960123\nExample Foods Ltd, registered in England and Wales\n")
    assert [passage.text for passage in letter.plan][-1] == "With warm wishes,"


def test_a_page_has_the_name_and_the_colours_of_its_brand(a_rejection):
    html = a_rejection().compose(brand=BRAND).html
    assert Page(html).words[:2] == ["Example", "Foods"]
    assert "color:#0b6e4f" in html
    assert "#1d4f91" not in html


def test_nothing_is_against_a_letter_in_the_words_of_a_brand(a_rejection):
    letter = a_rejection().compose(brand=BRAND)
    for source in (letter.text, letter.html):
        assert lint(source, office="uk").at_or_above(Severity.WARNING) == ()


def test_american_letters_keep_what_is_american_unless_the_brand_says_it_in_american(a_rejection):
    assert "With warm wishes," not in a_rejection().compose("us", brand=BRAND).text
    assert "a good one, and soon." in a_rejection().compose("us", brand=BRAND).text
    american = Brand(name="Example Foods", sign_off={"en-US": "Best wishes,"})
    assert "\nBest wishes,\n" in a_rejection().compose("us", brand=american).text


def test_a_brand_changes_no_letter_but_its_own(a_rejection):
    before = a_rejection().compose()
    a_rejection().compose(brand=BRAND)
    assert a_rejection().compose() == before


def test_every_fault_of_a_brand_is_told_with_those_of_the_facts(a_rejection):
    wrong = Brand(name="", accent="green", sign_off={"en-GB": " "})
    with pytest.raises(FactsError) as refused:
        a_rejection(candidate="").compose(brand=wrong)
    assert {field for field, _ in refused.value.faults} >= {
        "candidate.name",
        "brand.name",
        "brand.accent",
        "brand.sign_off[en-GB]",
    }


def test_what_is_no_brand_is_refused_by_its_type(a_rejection):
    with pytest.raises(FactsError, match="brand: should be Brand or NoneType, not str"):
        a_rejection().compose(brand="Example Foods")


def test_a_pale_accent_is_refused_with_its_contrast_and_the_nearest_that_will_do():
    assert faults(accent="#ffcc00") == {
        "accent": "'#ffcc00' on '#ffffff' has a contrast of 1.5, and people need 4.5; '#8f7200' is near it and has that"
    }
    assert faults(accent="#8f7200") == {}


def test_a_dark_background_is_refused():
    assert "too dark for letters" in faults(background="#333333")["background"]


@pytest.mark.parametrize(
    ("key", "words", "said"),
    [
        ("rejection.goodwill", "Good luck, {name}.", "{name} is no field of this sentence; it has none"),
        ("letter.greeting", "Hello,", "'Hello,' leaves out {name}, which the sentence has to tell"),
        ("letter.greeting", "Hello {nome},", "{nome} is no field of this sentence; it has {name}"),
        ("letter.greeting", "Hello {name", "cannot be read"),
        ("letter.greting", "Hello {name},", "is the key of no sentence. Did you mean 'letter.greeting'?"),
        ("format.date", "d/M/y", "leave it out"),
        ("rejection.goodwill", "", "is empty"),
        ("rejection.goodwill", {"formal": "We wish you well."}, "give words without one too"),
    ],
)
def test_wordings_that_cannot_stand_in_the_place_of_ours_are_refused(key, words, said):
    told = faults(wordings={"en-GB": {key: words}})
    assert said in told[f"wordings[en-GB][{key}]"]


def test_a_language_in_which_no_letter_is_written_is_refused():
    assert (
        "no letter is written in 'en-UK'. Did you mean 'en-" in faults(sign_off={"en-UK": "Yours,"})["sign_off[en-UK]"]
    )


def test_where_ours_differ_by_address_a_brand_says_each_too(monkeypatch):
    from candidate_comms.builders import wordings

    ours = {"letter.closing": {"": (("مع التحية",),), "f": (("مع التحية",),), "one": (("مع التحية",),)}}
    monkeypatch.setattr(wordings, "entries", lambda _: ours)
    assert "give words for f, one too" in faults(sign_off={"ar-AE": "مع التحية،"})["sign_off[ar-AE]"]


def test_wordings_by_manner_are_taken_by_the_tone_of_the_letter(a_rejection):
    brand = Brand(
        name="E", wordings={"en-GB": {"rejection.goodwill": {"": "All the best.", "formal": "We wish you well."}}}
    )
    assert "All the best." in a_rejection().compose(brand=brand).text
    assert "We wish you well." in a_rejection().compose(brand=brand, tone="formal").text


PO = """msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"

msgid "letter.closing"
msgstr "{}"
"""


def a_folder(folder: Path, words: str = "With warm wishes,") -> Path:
    po = folder / "en_GB" / "LC_MESSAGES" / "messages.po"
    po.parent.mkdir(parents=True)
    po.write_text(PO.format(words), encoding="utf-8")
    return folder


def test_wordings_are_read_from_a_folder_of_catalogs(tmp_path, a_rejection):
    brand = Brand(name="Example Foods", wordings=wordings_in(a_folder(tmp_path)))
    assert "\nWith warm wishes,\n" in a_rejection().compose(brand=brand).text


def test_a_folder_without_catalogs_is_an_error_that_says_where_they_are_looked_for(tmp_path):
    with pytest.raises(CatalogError, match=r"has no <locale>/LC_MESSAGES/messages\.po in it"):
        wordings_in(tmp_path)


def test_a_catalog_that_cannot_be_read_is_named(tmp_path):
    with pytest.raises(CatalogError, match=r"messages\.po cannot be read as a catalog"):
        wordings_in(a_folder(tmp_path, '"\nmsgid letter.greeting'))


OWN = """{% extends "candidate_comms/letter.html.j2" %}
{% block footer %}<p style="margin:24px 0 0">{{ brand.name }}, 1 Example Street</p>{% endblock %}
"""


@pytest.fixture(params=["loader", "folder", "path"])
def templates(request, tmp_path):
    (tmp_path / "letter.html.j2").write_text(OWN, encoding="utf-8")
    return {"loader": DictLoader({"letter.html.j2": OWN}), "folder": str(tmp_path), "path": tmp_path}[request.param]


def test_a_template_of_a_brand_extends_ours(a_rejection, templates):
    letter = a_rejection().compose(brand=Brand(name="A & B", templates=templates))
    assert "A &amp; B, 1 Example Street</p>" in letter.html
    assert "1 Example Street" not in letter.text
    assert Page(letter.html).all("li")


def test_a_folder_without_a_template_is_refused_by_name(a_rejection, tmp_path):
    with pytest.raises(FactsError, match=r"brand\.templates: .*has neither letter\.txt\.j2 nor letter\.html\.j2 in it"):
        a_rejection().compose(brand=Brand(name="Example Foods", templates=tmp_path))


def test_whatever_a_page_includes_is_escaped_too(a_rejection):
    parts = {
        "letter.html.j2": OWN.replace("{{ brand.name }}", "{% include 'name.j2' %}"),
        "name.j2": "{{ brand.name }}",
    }
    letter = a_rejection().compose(brand=Brand(name="A & B", templates=DictLoader(parts)))
    assert "A &amp; B, 1 Example Street" in letter.html


def with_text(source: str) -> Brand:
    return Brand(name="Example Foods", templates=DictLoader({"letter.txt.j2": source}))


def test_a_template_that_loses_a_sentence_is_refused_by_name(a_rejection):
    with pytest.raises(FactsError, match=r"brand\.templates: letter\.txt\.j2 does not show “Dear Amira Haddad,” where"):
        a_rejection().compose(brand=with_text("Hello"))


@pytest.mark.parametrize("source", ["{{ nobody }}", "{% for %}"])
def test_a_template_that_cannot_be_laid_out_is_refused_by_name(a_rejection, source):
    with pytest.raises(FactsError, match=r"brand\.templates: letter\.txt\.j2 cannot be laid out \((Und|TemplateS)"):
        a_rejection().compose(brand=with_text(source))


def test_a_template_of_a_brand_is_linted_as_any_other():
    source = "Dear {{ candidate }},\n\nUnfortunately we chose a stronger candidate.\n\nRegards,\n{{ signature[0] }}\n"
    assert lint_template(source, office="uk", name="letter.txt.j2").findings


def test_our_own_templates_have_no_finding_at_warning_or_above():
    folder = Path(render.__file__).parent / "templates"
    for path in sorted(folder.glob("*.j2")):
        report = lint_template(path.read_text(encoding="utf-8"), office="uk", name=path.name)
        assert report.at_or_above(Severity.WARNING) == (), path.name
