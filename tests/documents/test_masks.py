"""Words that are hidden from programs are read, and lead back to what stands in the source."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from candidate_comms.documents.model import MaskKind
from candidate_comms.documents.reader import read_message
from candidate_comms.text.spans import Span

UNSEEN = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
LOOK_ALIKES = {"a": "а", "e": "е", "o": "о", "p": "р", "c": "с", "y": "у", "x": "х", "i": "і", "s": "ѕ"}
PLAIN = "Dear Ana,\n\nPlease accept our offer within 24 hours, or it is withdrawn.\n\nKind regards,\nJo Hall"


def masks_of(source: str) -> list[tuple[str, str, str]]:
    """Each mask: its kind, the word as it is read, and what stands in the source."""
    document = read_message(source)
    return [
        (mask.kind.value, mask.visible.cut(document.text), document.to_source(mask.visible).cut(source))
        for mask in document.masks
    ]


@pytest.mark.parametrize(
    ("written", "masks"),
    [
        ("2\u200b4 hours", [("zero_width", "24", "2\u200b4")]),
        ("24 h\u2060\u200dours", [("zero_width", "hours", "h\u2060\u200dours")]),
        ("24 hоurs", [("look_alike", "hours", "hоurs")]),
        ("24 ho\u00adurs", [("soft_hyphen", "hours", "ho\u00adurs")]),
        ("２４ ｈｏｕｒｓ", [("styled", "24", "２４"), ("styled", "hours", "ｈｏｕｒｓ")]),
        ("𝟐𝟒 𝐡𝐨𝐮𝐫𝐬", [("styled", "24", "𝟐𝟒"), ("styled", "hours", "𝐡𝐨𝐮𝐫𝐬")]),
        ("2 4  h o u r s", [("spaced", "24 hours", "2 4  h o u r s")]),
        ("2 4 h o u r s", [("spaced", "24 hours", "2 4 h o u r s")]),
        (
            "2\u00a04  h\u00a0o\u00a0u\u00a0r\u00a0s",
            [("spaced", "24 hours", "2\u00a04  h\u00a0o\u00a0u\u00a0r\u00a0s")],
        ),
        ("2&#52; h&#111;urs", [("entity", "4", "&#52;"), ("entity", "o", "&#111;")]),
        ("24\u200b hours", []),
        ("②④ hours", [("styled", "24", "②④")]),
        ("24 h0urs", [("look_alike", "hours", "h0urs")]),
        ("24 h-o-u-r-s", [("spaced", "hours", "h-o-u-r-s")]),
        ("24 h.o.u.r.s", [("spaced", "hours", "h.o.u.r.s")]),
        ("24 h\ufe0fou\ufe0frs", [("zero_width", "hours", "h\ufe0fou\ufe0frs")]),
        (
            "2\u20094\u2003h\u2009o\u2009u\u2009r\u2009s",
            [("spaced", "24 hours", "2\u20094\u2003h\u2009o\u2009u\u2009r\u2009s")],
        ),
        ("2\u200b4 h\u200bоurs", [("zero_width", "24", "2\u200b4"), ("zero_width", "hours", "h\u200bоurs")]),
    ],
)
def test_24_hours_is_read_however_it_is_hidden(written, masks):
    source = f"Please accept within {written}."
    assert read_message(source).text == "Please accept within 24 hours."
    assert masks_of(source) == masks


@pytest.mark.parametrize(
    ("source", "text", "span"),
    [
        ("<p>in 2&shy;4 ho&zwj;urs</p>", "in 24 hours", "2&shy;4 ho&zwj;urs"),
        ("<p>in 2&#x34; h&#8203;ours</p>", "in 24 hours", "2&#x34; h&#8203;ours"),
        ("<p>in 2<b>4</b> ho<i>urs</i></p>", "in 24 hours", "2<b>4</b> ho<i>urs"),
    ],
)
def test_entities_and_tags_inside_words_of_html_hide_nothing(source, text, span):
    document = read_message(source)
    assert document.text == text
    assert document.to_source(Span(3, 11)).cut(source) == span


@pytest.mark.parametrize(
    "source",
    [
        "Well done 👩\u200d💻 and 👨\u200d👩\u200d👧!",
        "نمی\u200cخواهم و می\u200cشود",
        "Dear Дмитрий Соколов and Νίκος Παπαδόπουλος,",
        "5 kΩ, 10 µm, TNF-α, hν, Δt, πr², 20 ℃, Acme™ ®",
        "José Núñez-Łukasz, Zoë and Đặng",
        "Options A B C D E are open, and a b c d e too",
        "1 2 3 4 5 6",
        "x x x x",
        "m\u00a0\u200c\u00a0\u200c\u00a0\u200c\u00a0!",
        "اتصل على \u200e+971 4 555 0140\u200e",
        "Call \u2066+971 4 555 0140",
        "Plan A or B, I said.",
        "Press ① to confirm, ② to ask; steps ①②③ are below.",
        "Ring 5️⃣ ❤️ ☎️ now",
        "The U.S.S.R., e.g. at 9 a.m., i.e. the U.A.E. and J.R.R. Tolkien",
        "Her name is spelled C-L-A-R-K-E, of the Y-M-C-A, class A-B-C-D-E",
        "LinkedIn, Ian, If It Is, T10, 50k, 10th, i18n, H2O, b0x, L1 and 0800 555 0130",
        "See f1nal@n0w.example and /t0day/0ffer or the code of n0w_b",
        "خ\u200cلال",
        "",
        "\u200b",
    ],
)
def test_what_is_meant_so_stays_as_it_is(source):
    document = read_message(source)
    assert document.text == source
    assert not document.masks


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("our pro\u00adgramme was with\u00addrawn", "our programme was withdrawn"),
        (
            "see https://ex\u200bample.com/a\u200bb or jo\u200b@ex.example",
            "see https://example.com/ab or jo@ex.example",
        ),
        ("we want 𝑥 and 𝐁² here", "we want x and B² here"),
        ("O F F E R  L E T T E R\n\nDear Ana,", "OFFER LETTER\n\nDear Ana,"),
        ("the end\u200b\nof it", "the end\nof it"),
        ("Call \u200e+971 4 555 0140\u200e", "Call +971 4 555 0140"),
        ("Dear \u2068Ana\u2069, within \u206824\u2069 hours", "Dear Ana, within 24 hours"),
    ],
)
def test_what_helps_the_layout_is_read_through_and_is_no_mask(source, text):
    assert read_message(source).text == text
    assert not read_message(source).masks


@given(st.lists(st.tuples(st.integers(0, len(PLAIN)), st.sampled_from(UNSEEN)), max_size=12))
def test_unseen_characters_between_the_letters_of_a_message_change_nothing(inserted):
    source = PLAIN
    for at, character in sorted(inserted, reverse=True):
        if PLAIN[max(0, at - 1) : at].isalnum() and PLAIN[at : at + 1].isalnum():
            source = source[:at] + character + source[at:]
    document = read_message(source)
    assert document.text == PLAIN
    at = PLAIN.index("accept")
    back = document.to_source(Span(at, at + 6)).cut(source)
    assert "".join(c for c in back if c not in UNSEEN) == "accept"


@given(st.sets(st.integers(0, len(PLAIN) - 1)))
def test_letters_of_another_alphabet_are_read_as_those_they_look_like(places):
    source = "".join(LOOK_ALIKES.get(c, c) if at in places else c for at, c in enumerate(PLAIN))
    document = read_message(source)
    assert len(document.text) == len(PLAIN)
    for word in ("accept", "within", "hours", "withdrawn", "regards"):
        at = PLAIN.index(word)
        written = source[at : at + len(word)]
        if any(c.isascii() for c in written):
            assert document.text[at : at + len(word)] == word
        assert document.to_source(Span(at, at + len(word))) == Span(at, at + len(word))


@pytest.mark.parametrize(
    ("source", "text", "word"),
    [
        ("R-E-P-L-Y T-O-D-A-Y or never", "REPLY TODAY or never", "R-E-P-L-Y T-O-D-A-Y"),
        ("sign n0w 0r Iose the place", "sign now or lose the place", "Iose"),
        ("the offer is ΝΟΤ open", "the offer is NOT open", "ΝΟΤ"),
        ("within 24 hours, а сору", "within 24 hours, а copy", "сору"),
        ("the dead1ine is t0day", "the deadline is today", "t0day"),
        ("This is our f1nal 0ffer", "This is our final offer", "0ffer"),
        ("رد خلال سا\u200bعة", "رد خلال ساعة", "سا\u200bعة"),
        ("وقع العر\u2060ض اليوم", "وقع العرض اليوم", "العر\u2060ض"),
    ],
)
def test_the_rarer_disguises_are_read_too(source, text, word):
    document = read_message(source)
    assert document.text == text
    assert word in [document.to_source(mask.visible).cut(source) for mask in document.masks]


@given(st.text(alphabet="aeIo01 -.③②5\ufe0f\u2009\u200bخل", max_size=40))
def test_any_disguise_keeps_a_map_that_leads_back(source):
    document = read_message(source)
    for mask in document.masks:
        assert document.to_source(mask.visible).cut(source)


@given(st.text(alphabet="ab 24&#5;xо\u00ad\u200b\u200fａ𝟐أ👩ό\n\u00a0", max_size=60))
def test_any_text_keeps_a_map_that_leads_back(source):
    document = read_message(source)
    for mask in document.masks:
        span = document.to_source(mask.visible)
        assert 0 <= span.start < span.end <= len(source)
    for at, character in enumerate(document.text):
        back = document.to_source(Span(at, at + 1)).cut(source)
        assert back or not character


def test_a_plain_message_is_not_copied():
    document = read_message(PLAIN)
    assert len(document.source_map.pieces) == 1
    assert {kind.value for kind in MaskKind} == {
        "zero_width",
        "soft_hyphen",
        "look_alike",
        "styled",
        "spaced",
        "entity",
    }


def test_reading_time_grows_with_the_text_alone():
    for unit in ("\u00ad", "a\u00ad", "a\u200b", "оa", "a ", "2 4 h ", "ａ", "&#", "&#52;", "\u200fа"):
        assert read_message(unit * 20_000) is not None
