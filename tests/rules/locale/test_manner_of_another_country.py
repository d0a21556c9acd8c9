"""What is told as another country's manner, what is innocent, and which fixes are sure."""

from __future__ import annotations

import pytest

from candidate_comms import lint
from candidate_comms.linter.templates import lint_template

LETTER = "Dear Ana,\n\nWe would like to offer you the post. {}\n\nKind regards,\nJo Hall"


def told(code: str, sentence: str, office: str) -> list[str]:
    """The words at which a rule speaks."""
    text = LETTER.format(sentence)
    return [f.span.cut(text) for f in lint(text, office=office) if f.code == code]


@pytest.mark.parametrize(
    ("office", "sentence", "words"),
    [
        ("uk", "The theater is a short walk from the traveling exhibition.", ["theater", "traveling"]),
        ("uk", "We favor candidates who fulfill the criteria.", ["favor", "fulfill"]),
        ("uk", "You showed skillful modeling of the labor market.", ["skillful", "modeling", "labor"]),
        ("uk", "Our gray aluminum panels are in the catalog.", ["gray", "aluminum", "catalog"]),
        ("uk", "You must hold a full driving license.", ["license"]),
        ("us", "The programme runs at our learning centre.", ["programme", "centre"]),
        ("us", "We recognise your favourable references.", ["recognise", "favourable"]),
        ("us", "Please pay by cheque in three instalments.", ["cheque", "instalments"]),
        ("us", "You practised and learnt quickly.", ["practised", "learnt"]),
        (
            "us",
            "Your organisation and judgement are noted; the defence licence is ours.",
            ["organisation", "defence", "licence"],
        ),
    ],
)
def test_the_other_countrys_spelling_is_told(office, sentence, words):
    assert told("LC601", sentence, office) == words


@pytest.mark.parametrize(
    ("office", "sentence"),
    [
        ("uk", "You led the Department of Labor study at the Kennedy Center."),
        ("uk", "Email color@labs.example or see gray.example/program."),
        ("uk", "Your Python program ran well; the CNC program too."),
        ("uk", "We license the software and practice is the key."),
        ("uk", "He said “our program and our behavior policy”."),
        ("uk", "We organize and recognize talent; judgment matters."),
        ("uk", "The meter reading and the story of your career."),
        ("uk", "Licensed premises and practised hands; the Center Parcs role."),
        ("us", "You gave a talk at the Royal Centre for Defence Studies."),
        ("us", "The position was cancelled; your analyses were thorough."),
        ("us", "You promise a lot; we revise, advise, supervise and exercise care; otherwise surprise us."),
        ("us", "Our enterprise, expertise, franchise, and merchandise teams compromise rarely."),
        ("us", "The “Programme for Growth” paper was read."),
        ("us", "Four glamour shots and a tour of the contour mill at our hour."),
        ("us", "Dear hunters of velour and troubadours."),
    ],
)
def test_names_quotations_and_what_both_write_are_no_wrong_spelling(office, sentence):
    assert told("LC601", sentence, office) == []


@pytest.mark.parametrize(
    ("office", "sentence", "words"),
    [
        ("uk", "Your W-2 and Social Security number are needed.", ["W-2", "Social Security number"]),
        ("uk", "You accrue vacation monthly and the paycheck comes biweekly.", ["vacation", "paycheck"]),
        ("uk", "Employment is at will.", ["at will"]),
        ("uk", "Send your résumé by zip code.", ["résumé", "zip code"]),
        ("uk", "This is an exempt position under the FLSA.", ["exempt position", "FLSA"]),
        (
            "us",
            "You are entitled to statutory sick pay and a pension scheme.",
            ["statutory sick pay", "pension scheme"],
        ),
        ("us", "We need your NI number and HMRC letter.", ["NI number", "HMRC"]),
        ("us", "You will be made redundant on 4 May.", ["made redundant"]),
        ("us", "An enhanced DBS check is needed; use the car park.", ["enhanced DBS", "car park"]),
        ("us", "You may serve garden leave; your payslip comes monthly.", ["garden leave", "payslip"]),
        ("uae", "Your QID and Civil ID are needed.", ["QID", "Civil ID"]),
        ("uae", "We transfer your kafala through Absher.", ["kafala", "Absher"]),
        ("uae", "Bank holidays are off and PAYE applies.", ["Bank holidays", "PAYE"]),
        ("uae", "You get 15 days of PTO and a 401(k).", ["PTO", "401(k)"]),
        ("uae", "Your social security number is needed.", ["social security number"]),
    ],
)
def test_another_countrys_words_are_told(office, sentence, words):
    assert told("LC602", sentence, office) == words


@pytest.mark.parametrize(
    ("office", "sentence"),
    [
        ("uk", "You looked at will-writing services, and you can leave at will."),
        ("uk", "We hope you will resume the course; talks resume in May."),
        ("uk", "Our cell culture lab; a fuel cell; the vacation scheme."),
        ("uk", "We bought a lot of parking space and deposit directly."),
        ("uk", "He holds power of attorney."),
        ("uk", "Room 401 and gate 2 are open; form 9."),
        ("uk", "Your W in the score; i.e. nine."),
        ("us", "Please give two weeks' notice. We made our servers redundant."),
        ("us", "The mobile app team and a mobile home; on mobile devices."),
        ("us", "We cover the costs; see the cover letter and cover all parts."),
        ("us", "A permanent resident or permanent address is fine."),
        ("us", "At the London office you get annual leave and a pension scheme."),
        ("us", "We notice a period of growth and park cars."),
        ("us", "Tips and gratuity are shared by servers."),
        ("us", "The post code review was good; a scheme of colors."),
        ("uae", "A CPR and first aid certificate is needed."),
        ("uae", "Your CV, résumé, resume and vacation plans are fine."),
        ("uae", "If you join in Riyadh you need an iqama."),
        ("uae", "Pam Grier will call you; Will signs at will."),
        ("uae", "The bank closes on holidays."),
    ],
)
def test_words_that_mean_something_else_or_speak_of_their_country_are_innocent(office, sentence):
    assert told("LC602", sentence, office) == []


@pytest.mark.parametrize(
    ("office", "sentence", "words"),
    [
        ("uk", "Call me on (630) 423 3341.", ["(630) 423 3341"]),
        ("uk", "Ring us on 7946 00 18 99.", ["7946 00 18 99"]),
        ("us", "Call us at 07700 900 318.", ["07700 900 318"]),
        ("us", "Reach me at 011 423 3341.", ["011 423 3341"]),
        ("uae", "Call 04 600 575215.", ["04 600 575215"]),
        ("uae", "Our line is 020 7946 0018.", ["020 7946 0018"]),
    ],
)
def test_a_number_that_the_country_cannot_have_is_told(office, sentence, words):
    assert told("LC606", sentence, office) == words


@pytest.mark.parametrize(
    ("office", "sentence"),
    [
        ("uk", "Your reference is 1234567890 and our company number is 98765432101."),
        ("uk", "The number you gave us, (630) 423 3341, is dead."),
        ("uk", "Our Chicago colleague is on (630) 423-3341."),
        ("uk", "Call 0345 600 1234 or 0161 496 0000 or 07700 900123."),
        ("uk", "We meet on 2026-03-04; call by 04.03.2026."),
        ("uk", "Zoom meeting ID 812 3456 7890."),
        ("us", "Dial 1-800-555-0199 or 312.555.0188 x22."),
        ("us", "Call +44 20 7946 0018."),
        ("us", "Call 630 423 3341 ext. 204."),
        ("uae", "Call 050 123 4567, 04 355 0140, 800 4567 or 600 522 222."),
        ("uae", "WhatsApp +971 50 123 4567 or 00971 4 355 0140."),
        ("uae", "Fax 020 7946 0018."),
        ("uk", "Sort code 20-00-00 account 12345678."),
        ("uk", "Call +44 (0)1733 391 515 or 0044 1733 391515."),
    ],
)
def test_other_figures_and_other_peoples_numbers_are_no_wrong_phone(office, sentence):
    assert told("LC606", sentence, office) == []


@pytest.mark.parametrize(
    ("office", "sentence", "words"),
    [
        ("us", "Your pay is €30 per hour.", ["€30"]),
        ("uae", "Your salary is £4,000 per month.", ["£4,000"]),
        ("uae", "You get SAR 9,000 per month.", ["SAR 9,000"]),
        ("us", "Your base is $90,000 p.a. and a bonus.", ["p.a."]),
    ],
)
def test_pay_in_another_countrys_manner_is_told(office, sentence, words):
    assert told("LC605", sentence, office) == words


@pytest.mark.parametrize(
    ("office", "sentence"),
    [
        ("uk", "You managed a $40m budget and €2m of sales."),
        ("uk", "Your salary is £45,000 per annum (about €52,000)."),
        ("us", "You closed a £3m deal."),
        ("us", "Your salary is $90,000 per year. You asked for £70,000."),
        ("uae", "Your salary is AED 20,000 per month, equivalent to USD 5,445."),
        ("uae", "Total AED 240,000 per year, that is AED 20,000 per month."),
        ("uk", "Your pay is £14 an hour."),
        ("uk", "Your salary is £2,400 a month, £28,800 a year."),
    ],
)
def test_other_money_and_money_told_twice_are_innocent(office, sentence):
    assert told("LC605", sentence, office) == []


def test_a_dollar_sign_without_a_country_is_told_by_one_rule_alone():
    text = LETTER.format("Your salary is $52,000 per year.")
    codes = [f.code for f in lint(text, office="uk") if "52,000" in f.span.cut(text)]
    assert codes == ["TM302"]


@pytest.mark.parametrize(
    ("office", "greeting", "closing", "codes"),
    [
        ("uk", "Dear Mrs Tully,", "Yours faithfully", ["LC607"]),
        ("uk", "Dear Sir or Madam,", "Yours faithfully", []),
        ("uk", "Dear Sir/Madam,", "Yours sincerely", ["LC607"]),
        ("uk", "Dear Sir Alan,", "Yours sincerely", []),
        ("uk", "Dear Sir Alan,", "Yours faithfully", ["LC607"]),
        ("uk", "To whom it may concern,", "Yours faithfully", []),
        ("uk", "Dear Applicant,", "Yours sincerely", []),
        ("uk", "Dear Ana,", "Sincerely", []),
        ("us", "Dear Ms. Tully:", "Yours sincerely", ["LC607"]),
        ("us", "Dear Ms. Tully:", "Sincerely yours", []),
        ("us", "Dear Ms. Tully:", "Sincerely", []),
        ("uae", "Respected Sir,", "Yours faithfully", []),
        ("uae", "Dear Mr Ahmed,", "Yours faithfully", ["LC607"]),
    ],
)
def test_a_closing_goes_with_the_greeting_and_the_country(office, greeting, closing, codes):
    text = f"{greeting}\n\nThank you for coming in. We have chosen somebody else.\n\n{closing},\n\nIvor Bates"
    assert [f.code for f in lint(text, office=office) if f.code == "LC607"] == codes


@pytest.mark.parametrize("kept", ["Thank you for your CV.", "Yours", "24 hours"])
def test_quoted_threads_are_somebody_elses_words(kept):
    text = (
        LETTER.format(kept) + "\n\nOn 3 May 2026 Bo wrote:\n> my resume and my vacation in the center\n> 2\u200b4 hours"
    )
    assert not [f for f in lint(text, office="uk") if f.code in ("LC601", "LC602", "LC611")]


@pytest.mark.parametrize(
    ("office", "text", "mended"),
    [
        ("uk", "Our Center and our center.", "Our Center and our centre."),
        ("us", "THE PROGRAMME BEGINS IN MAY AND WE RECOGNISE IT.", "THE PROGRAM BEGINS IN MAY AND WE RECOGNIZE IT."),
        ("uae", "Call us on +971 04 555 0140.", "Call us on +971 4 555 0140."),
        ("uae", "Call us on 0600 575 215.", "Call us on 600 575 215."),
        ("uk", "Please reply within 2\u200b4 hоurs.", "Please reply within 24 hours."),
        ("uk", "Please reply within 2 4  h o u r s.", "Please reply within 24 hours."),
    ],
)
def test_a_fix_leaves_nothing_to_tell(office, text, mended):
    source = LETTER.format(text)
    fixes = sorted((f.fix for f in lint(source, office=office) if f.fix is not None), key=lambda fix: fix.span.start)
    assert fixes and all(fix.safe for fix in fixes)
    for fix in reversed(fixes):
        source = source[: fix.span.start] + fix.replacement + source[fix.span.end :]
    assert source == LETTER.format(mended)
    assert not [f for f in lint(source, office=office) if f.fix is not None]


def test_a_template_and_a_mixture_are_left_to_a_person():
    (finding,) = [
        f for f in lint_template("Dear {{ name }},\n\nThe center is open.\n\nJo", office="uk") if f.code == "LC601"
    ]
    assert finding.fix is None
    found = [f for f in lint(LETTER.format("The centre has a color lab."), office="uae") if f.code == "LC601"]
    assert [f.fix for f in found] == [None]


@pytest.mark.parametrize(
    "written",
    [
        "2\u200b4 hours",
        "24 hоurs",
        "24 ho\u00adurs",
        "２４ ｈｏｕｒｓ",
        "𝟐𝟒 𝐡𝐨𝐮𝐫𝐬",
        "2 4  h o u r s",
        "2&#52; h&#111;urs",
    ],
)
def test_a_short_window_is_found_however_it_is_hidden(written):
    plain = lint(LETTER.format("Please accept within 24 hours."), office="uk")
    hidden = lint(LETTER.format(f"Please accept within {written}."), office="uk")
    assert {f.code for f in hidden} == {f.code for f in plain} | {"LC611"}
    assert "OF201" in {f.code for f in hidden}


def test_a_hidden_no_is_a_no():
    text = "Dear Ana,\n\nUnfоrtunately you have n\u200bot been sel\u2060ected.\n\nRegards,\nJo Hall"
    report = lint(text, office="uk")
    assert str(report.kind) == "rejection"
    assert "RJ101" in {f.code for f in report}


def test_a_name_in_fancy_letters_at_the_end_is_no_disguise():
    text = LETTER.format("The post is open until May.").replace("Jo Hall", "𝓙𝓸 𝓗𝓪𝓵𝓵")
    assert "LC611" not in {f.code for f in lint(text, office="uk")}
    push = LETTER.format("The post is open for 𝟐𝟒 𝐡𝐨𝐮𝐫𝐬.")
    assert "LC611" in {f.code for f in lint(push, office="uk")}
