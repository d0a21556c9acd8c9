"""What the weights hear in Arabic lines that no cue speaks in, and what they leave alone."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from arabic.tables import reading
from candidate_comms.documents.reader import read_message
from candidate_comms.moves.arabic.hearing import hear, told
from candidate_comms.moves.arabic.likelihood import LINES, PUSHES, Likelihoods, weighable
from candidate_comms.moves.arabic.page import Page
from candidate_comms.moves.arabic.traits import traits
from candidate_comms.moves.facts import Pressure
from candidate_comms.moves.weights import Weights, weights
from candidate_comms.vocabulary import MessageKind, Move, Tactic

KNOWN = weights("ar", LINES).known
SURE = "@readings\tdecision de\tthanks th\tnot_decision nd\tfeedback fb\n@before any trait\tde-80 th-80 nd-80 fb-80\n"


def page_of(*sentences):
    return Page(read_message("\n\n".join(["عزيزي سالم،", *sentences, "مع التحية،\nهند"])))


def line_of(sentence):
    return next(line for line in weighable(page_of(sentence)) if line.part == "body")


def letter(*sentences):
    return reading("\n\n".join(["عزيزي سالم،", *sentences, "مع التحية،\nهند"]))


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("طلبك لم يقبل.", {"no @accept", "@application", "@you"}),
        ("ما راح نكمل معاك.", {"no @go_on", "@we do"}),
        ("إذا وافقت فوقّع العقد.", {"@if", "@say_yes"}),
        ("متى نلتقي؟", {"@?", "@meeting"}),
        ("راتبك 900 درهم!", {"@pay", "#", "@!"}),
        ("قال لك «تم رفض طلبك» بالخطأ.", {"@quotes", "@turn_down"}),
    ],
)
def test_a_line_is_told_by_what_stands_together_in_it(sentence, expected):
    assert expected <= traits(line_of(sentence), KNOWN)


def test_a_word_is_told_by_what_it_is_about_in_whatever_form():
    forms = ["سنختار", "اختيارنا", "وباختيارهم", "نختاركم"]
    assert all("@choose" in traits(line_of(f"{word} اليوم"), KNOWN) for word in forms)


@pytest.mark.parametrize("sentence", ["صافرة زرقاء تغرد", "تزحلقت الدلافين"])
def test_a_word_that_nobody_learned_leaves_no_trait_of_its_own(sentence):
    found = traits(line_of(sentence), frozenset())
    assert not any(word in trait for trait in found for word in ("صافر", "زرق", "دلافين", "زحلق"))


SENTENCES = st.lists(
    st.sampled_from(
        [
            "نشكرك على وقتك.",
            "الشاغر راح لواحد غيرك.",
            "هل يناسبك الأحد؟",
            "في التمرين نقصت خطتك أرقام التكلفة.",
            "سنعود إليك خلال أسبوع.",
            "- Excel: 4/10",
        ]
    ),
    max_size=6,
)


@settings(max_examples=40)
@given(SENTENCES)
def test_every_likelihood_lies_between_0_and_1(sentences):
    for line in weighable(page_of(*sentences)):
        for table in (LINES, PUSHES):
            likely = Likelihoods(line, table)
            assert all(0 < likely.of(reading) < 1 for reading in weights("ar", table).readings)
            assert likely.of("no such reading") == 0


@settings(max_examples=40)
@given(SENTENCES)
def test_what_is_weighed_never_undoes_a_move_but_a_no(sentences):
    page, heard = page_of(*sentences), page_of(*sentences)
    hear(heard)
    for before, after in zip(page.lines, heard.lines, strict=True):
        assert before.moves - {"decision"} <= after.moves
        assert after.moves - before.moves <= set(after.weighed)


def test_a_line_does_what_it_is_sure_to_do():
    line = line_of("الطقس جميل في المدينة.")
    sure = Likelihoods(line, Weights(f"{SURE}length 3\tde200\n"))
    doubtful = Likelihoods(line, Weights(f"{SURE}length 3\tde80\n"))
    assert told(line, sure) == "decision"
    assert not told(line, doubtful)


@pytest.mark.parametrize(
    "sentence",
    [
        "هل الطقس جميل في المدينة؟",
        "إذا كان الطقس جميلا فسنخبرك.",
        "كتب أحدهم «الطقس جميل في المدينة».",
        "يرجى النظر إلى الطقس الجميل.",
        "لا يزال طلبك قيد الدراسة في المدينة.",
    ],
)
def test_a_line_that_asks_supposes_or_quotes_does_not_do_it(sentence):
    line = line_of(sentence)
    assert not told(line, Likelihoods(line, Weights(f"{SURE}length 3\tde200\n")))


@pytest.mark.parametrize(
    "sentences",
    [
        ("الشاغر من نصيب واحد غيرك هالمرة.", "مشكور على صبرك معنا."),
        ("ما راح نكمل معاك في الوظيفة.", "أخطأت في سؤالين عن الشبكات من أصل خمسة."),
        ("حسم المدير الأمر لصالح مرشحة أخرى.", "مشكورة على وقتك."),
        ("نتيجة لجنة الاختيار: لم يُقبل.", "عدد الطلبات كان كبيرا جدا."),
        ("لن ينضم ملفك إلى المرحلة القادمة.", "شكرا على حضورك الاختبار."),
    ],
)
def test_a_no_in_words_that_no_cue_foresaw_makes_a_rejection(sentences):
    found = letter(*sentences)
    assert found.kind is MessageKind.REJECTION
    assert Move.DECISION in {annotation.move for annotation in found.annotations}


@pytest.mark.parametrize(
    "sentences",
    [
        ("سيتواصل معك شخص آخر من فريقنا غداً.", "نشكرك على وقتك."),
        ("اخترنا لك موعداً آخر بسبب الازدحام.", "نشكرك على وقتك."),
        ("تعذر علينا الوصول إليك هاتفياً أمس.", "شكراً لصبرك."),
        ("لم تكتمل بياناتك في النظام بعد.", "شكراً لتعاونك."),
        ("لن يؤثر تأخرك أمس على تقييمك.", "شكراً لصراحتك."),
        ("قرر العميل تأجيل المقابلات إلى ما بعد العيد.", "نشكرك على صبرك."),
        ("رفض البنك فتح الحساب لنقص الأوراق.", "شكراً لسؤالك."),
    ],
)
def test_what_only_sounds_like_a_no_makes_none(sentences):
    found = letter(*sentences)
    assert found.kind is not MessageKind.REJECTION
    assert Move.DECISION not in {annotation.move for annotation in found.annotations}


@pytest.mark.parametrize(
    "sentence",
    [
        "لن نسألك عن راتبك السابق ولا داعي للرد اليوم.",
        "يرجى توقيع الخطاب وإعادته إلينا خلال عشرة أيام عمل.",
        "لا تقدم استقالتك قبل أن يصلك العقد الموقع.",
        "تتحمل الشركة رسوم التأشيرة والتأمين الصحي وتذكرة السفر.",
        "يمكنك مراجعة العقد مع محاميك أو أسرتك.",
        "يخصم من الراتب اشتراك المعاشات وفق القانون.",
        "مكافأة سنوية تصل إلى راتب شهرين بحسب الأداء.",
    ],
)
def test_fair_lines_of_an_offer_push_nobody(sentence):
    found = letter("يسرنا أن نعرض عليك وظيفة محاسب في مكتبنا.", sentence)
    assert found.kind is MessageKind.OFFER
    assert Move.PRESSURE not in {annotation.move for annotation in found.annotations}


def test_a_push_that_only_weights_tell_names_what_spoke_for_it():
    offer = "يسرنا أن نعرض عليك وظيفة محاسب في مكتبنا."
    found = letter(offer, "خاطر المدير بسمعته من أجلك وسيكون من المخجل أن تخذله الآن.")
    pushes = [annotation for annotation in found.annotations if annotation.move is Move.PRESSURE]
    assert [push.facts for push in pushes] == [Pressure(Tactic.GUILT)]


def test_the_evidence_of_what_is_weighed_says_so():
    found = letter("نتيجة لجنة الاختيار: لم يُقبل.", "مشكور على صبرك.")
    (decision,) = [annotation for annotation in found.annotations if annotation.move is Move.DECISION]
    assert decision.evidence == ("said",) or decision.evidence[0].startswith("weighed: ")


def test_a_loan_that_is_refused_is_not_weighed():
    page = page_of("تمت دراسة القرض ولم يحظ بالقبول.", "شكراً لثقتك في البنك.")
    hear(page)
    assert not any(line.weighed for line in page.lines)
