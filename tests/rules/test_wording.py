"""What a help suggests stands in the language of the message."""

import re
import tomllib
from datetime import UTC, datetime
from pathlib import Path

import pytest

from candidate_comms import lint
from candidate_comms.rules import wording
from candidate_comms.rules.registry import RULES
from candidate_comms.rules.terms.questions import answer
from candidate_comms.vocabulary import TermName

ARABIC = tomllib.loads((Path(wording.__file__).parent / "wordings" / "ar.toml").read_text(encoding="utf-8"))["wording"]
SENT = datetime(2027, 2, 5, 9, tzinfo=UTC)

REJECTION = """عزيزتي سارة،

شكراً لاهتمامك بوظيفة محلل بيانات في شركة نخلة المثال. نأسف لإبلاغك بأنه لم يتم اختيارك لهذه الوظيفة.

نتمنى لك التوفيق.

فريق التوظيف
"""
OFFER = """عزيزي عمر،

يسعدنا أن نعرض عليك وظيفة مهندس جودة براتب مجزٍ. يجب أن تؤكد قبولك خلال ٢٤ ساعة وإلا سنعرض الوظيفة على مرشح آخر.

مع التحية
منى صالح
"""


@pytest.mark.parametrize("text", [REJECTION, OFFER])
def test_an_arabic_message_is_helped_with_arabic_wordings(text):
    report = lint(text, office="uae", sent_at=SENT)
    assert len(report) > 3
    suggested = [quoted for finding in report for quoted in re.findall("“([^”]+)”", finding.help)]
    assert suggested
    assert not [quoted for quoted in suggested if re.search("[A-Za-z]{3,} [A-Za-z]{2,} [A-Za-z]{2,}", quoted)]


def test_an_english_message_is_helped_in_english():
    report = lint("Hi Sam, the job is yours. You have until 5pm today to accept it.", office="uae", sent_at=SENT)
    assert not any("\u0600" <= letter <= "\u06ff" for finding in report for letter in finding.help)


def test_every_english_wording_is_one_that_a_rule_suggests():
    rules = Path(wording.__file__).parent
    source = " ".join(" ".join(file.read_text(encoding="utf-8").split()) for file in rules.rglob("*.py"))
    source = re.sub('" f?"', "", source)
    assert not [entry["en"] for entry in ARABIC if entry["en"] not in source]


def test_every_term_of_an_offer_has_an_arabic_line():
    known = {entry["en"] for entry in ARABIC}
    assert not [name for name in TermName if answer(name, "uae") not in known]


def test_what_every_remedy_suggests_in_the_uae_is_known_in_arabic():
    known = {entry["en"] for entry in ARABIC}
    families = ("RJ", "OF", "FU")
    suggested = [q for rule in RULES if rule.code.startswith(families) for q in re.findall("“([^”]+)”", rule.remedy)]
    local = ("Leeds",)  # the offices have their own wording in place of it
    assert not [quoted for quoted in suggested if quoted not in known and not any(word in quoted for word in local)]


def test_no_line_of_an_arabic_offer_that_is_suggested_draws_a_finding_itself():
    lines = [answer(name, "uae") for name in TermName if name is not TermName.PAY_PERIOD]
    text = "\n\n".join(wording.in_language(f"“{line}”", "ar")[1:-1] for line in lines)
    report = lint(f"عزيزي عمر،\n\n{text}\n\nمع التحية\nهند صالح\n", office="uae", sent_at=SENT)
    assert not [(finding.code, finding.message) for finding in report if finding.severity != "info"]
