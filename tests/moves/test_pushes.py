"""Which lines of an offer push, and how; and which only sound like it."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from candidate_comms.documents.reader import read_message
from candidate_comms.moves.prose import Prose
from candidate_comms.moves.pushes import annotate_pushes, pushes_like_an_offer
from candidate_comms.offices import registry
from candidate_comms.vocabulary import MessageKind, Move, Tactic
from corpus.labelled import HERE

PUSHES = {
    Tactic.THREAT: """\
If we do not have your answer by noon tomorrow, the offer will be taken back and your file closed.
Ask for another day and you lose the job.
Candidates who decline will be blacklisted with all our clients.
No signature tonight, no job.
We will invoice you for our recruitment costs if you change your mind.
""",
    Tactic.RIVALS: """\
Our second choice is waiting by the phone in case you hesitate.
We have two other candidates ready to start on Monday.
If you are not interested I will call the next person on my list.
Another finalist has told us that she would take it today.
A backup candidate is standing by for your place.
""",
    Tactic.NO_NEGOTIATION: """\
Take it or leave it.
The salary is final and we do not negotiate.
Requests for an extension will not be considered.
Please do not come back to us asking for more money.
Nothing in this package is open to discussion.
""",
    Tactic.NO_COMPARISON: """\
Please cancel your other interviews today.
Do not discuss this offer with anyone outside the company.
There is no need to show the contract to a solicitor.
We expect you to stop looking elsewhere at once.
Please don't shop this offer around.
""",
    Tactic.SIGN_NOW: """\
I need a yes from you on this call.
Sign it now and read the contract later.
You are expected to accept on the spot.
Accept first, and we will tell you the terms afterwards.
Do not wait for the written contract, just say yes right now.
""",
    Tactic.RESIGN_NOW: """\
Hand in your notice today, the contract will follow.
Please resign immediately, without waiting for your references.
Tell your boss tonight that you are leaving.
There is no need to wait for the background check before you resign.
Send us proof of your resignation, then we will issue the contract.
""",
    Tactic.INCENTIVE_DECAY: """\
The signing bonus is £2,000 if you accept today and nothing after that.
Each day you wait takes £100 off the joining bonus.
Accept within 24 hours to keep the relocation allowance.
The bonus halves on Friday and disappears on Monday.
Sign tonight and we'll throw in an extra week of leave.
""",
    Tactic.GUILT: """\
After everything we have done for you, we expected more.
Please don't let the team down.
I went out on a limb for you, so don't make me look foolish.
We would be very disappointed if you turned us down after all our effort.
You owe us an answer.
""",
    Tactic.URGENCY: """\
URGENT!!! REPLY NOW!!!
Hurry, time is running out.
Please reply ASAP, this is very urgent.
The clock is ticking.
Last chance: act now!
""",
    Tactic.FEE: """\
A refundable deposit of £200 must be paid before your first day.
You will need to pay AED 3,000 for your visa.
Please transfer the training fee of $150 by Zelle.
The registration fee is payable by the candidate.
You must buy the starter kit from our supplier before we can put you on the rota.
""",
    Tactic.SECRECY: """\
If you tell anyone your salary, the offer will be withdrawn.
Discussing your pay with colleagues will lead to dismissal.
Disclosure of this package to other employees is grounds for termination.
Your salary is strictly confidential and any breach will be treated as gross misconduct.
Keep the figure to yourself or we will cancel the offer.
""",
}
LOOK_ALIKES = """\
There is no rush at all.
Please do not resign until you have our signed contract.
Please do not resign before you have the signed contract from us.
Do not hand in your notice before your references are in.
You should not tell your employer that you are leaving until the checks are complete.
Never resign now on the strength of an email alone.
Nothing needs to be signed on the call.
You do not have to pay any fee for your visa.
There are no other candidates waiting.
You need not accept on the spot.
Feel free to compare us with other employers and to talk to a lawyer.
Take your time, and ask for longer if you need it.
The offer will not be withdrawn if you ask for another week.
The offer may be withdrawn if your references are not satisfactory.
If the visa is refused the offer will be cancelled, and we will pay for your flight home.
If we have not heard from you by 30 March 2026, the offer will lapse.
We have other candidates to interview for other roles this week.
The other candidates have been told that we have chosen somebody.
Two other people will start on the same day as you.
The salary is negotiable, so tell us if it falls short.
Your salary is fixed by the national pay scale.
The safety rules on site are not negotiable.
You need not sign anything until you have read the contract.
Please sign and return one copy by 30 March 2026.
Once you have signed, we will send you the onboarding link.
Either of us may end the employment by giving one month's notice.
Once your checks are complete we will tell you that it is safe to hand in your notice.
The joining bonus is repayable if you leave within twelve months.
The bonus is the same whenever you accept.
Annual leave rises by one day for each year of service.
We would be delighted if you joined us, and there are no hard feelings if you do not.
We can't wait to have you on the team!
The urgent care centre is on the ground floor.
We will reply to your questions within 24 hours.
Please do not hesitate to contact me.
We will pay for your visa, medical and Emirates ID.
Nobody will ever ask you for money.
The course fee must be repaid if you leave within a year of finishing it.
You must not disclose confidential information about our customers.
This letter is confidential.
You are free to discuss your pay with colleagues.
Once the background check clears we will send your laptop to your home.
"""
TOLD = [
    row.split("\t")
    for row in (HERE / "offers_sentences" / "plain_pushes.tsv").read_text(encoding="utf-8").splitlines()
    if "\t" in row
]
OFFER = "We are pleased to offer you the role of Analyst at £38,000 a year, starting on 1 June 2026. {}"


def pushes_of(text):
    """The pushes of a text that is taken for an offer."""
    return list(annotate_pushes(Prose(read_message(text), "en"), registry.get("uk"), []))


def alone(sentence):
    return pushes_of(f"Dear Sam,\n\n{sentence}\n\nYours in haste.")


@pytest.mark.parametrize(
    ("tactic", "sentence"), [(tactic, line) for tactic, lines in PUSHES.items() for line in lines.splitlines()]
)
def test_a_push_is_told_by_what_it_does(letter, tactic, sentence):
    reading = letter(OFFER.format(sentence))
    found = {push.facts.tactic for push in reading.of(Move.PRESSURE)}
    assert reading.kind is MessageKind.OFFER
    assert tactic in found


@pytest.mark.parametrize("sentence", LOOK_ALIKES.splitlines())
def test_what_only_sounds_like_a_push_is_left_alone(letter, sentence):
    reading = letter(OFFER.format(sentence))
    assert reading.kind is MessageKind.OFFER
    assert [push.quote for push in reading.of(Move.PRESSURE)] == []


def test_most_of_the_wordings_that_were_learned_are_told_and_hardly_any_look_alike_is():
    found = Counter((label.startswith("not_") or label == "none", bool(alone(line))) for label, line in TOLD)
    pushed, innocent = found[False, True] / 706, found[True, True]
    assert found[False, True] + found[False, False] == 706
    assert pushed > 0.4
    assert innocent < 0.02 * (found[True, True] + found[True, False])


def test_a_lapse_is_boilerplate_alone_and_a_threat_beside_a_short_window(letter):
    lapse = "Please accept by {}. If you do not, the offer will be withdrawn."
    fair = letter(OFFER.format(lapse.format("5 pm on 27 March 2026")))
    short = letter(OFFER.format(lapse.format("5 pm today")))
    assert not fair.has(Move.PRESSURE)
    assert [push.facts.tactic for push in short.of(Move.PRESSURE)] == [Tactic.THREAT]


def test_a_push_that_cues_tell_stands_at_its_cues_and_another_at_its_sentence():
    (cued,) = alone("In short, take it or leave it.")
    unforeseen = [line for _, line in TOLD if [push.evidence for push in alone(line)] == [("weights",)]]
    assert len(unforeseen) > 20
    (weighed,) = alone(unforeseen[0])
    assert (cued.quote, cued.evidence) == ("take it or leave it", ("cue",))
    assert weighed.quote == unforeseen[0].rstrip(".!?")


def test_a_shout_of_several_sentences_is_one_push():
    assert len(alone("URGENT!!! REPLY NOW!!! HURRY!!!")) == 1
    assert (
        len(pushes_of("Dear Sam,\n\nReply ASAP.\n\nYour desk is by the window.\n\nReply ASAP.\n\nYours in haste.")) == 2
    )


def test_words_in_quotation_marks_are_somebody_elses():
    assert not alone('Please ignore the mail that says "take it or leave it".')


def test_a_message_of_no_known_kind_that_pushes_in_two_ways_is_about_an_offer(letter):
    one, two = "I went out on a limb for you.", "Take it or leave it."
    for text, kind in ((one, MessageKind.UNKNOWN), (f"{one} {two}", MessageKind.OFFER_REMINDER)):
        prose = Prose(read_message(f"Dear Sam,\n\n{text}\n\nYours in haste."), "en")
        assert pushes_like_an_offer(prose, registry.get("uk"), None) is (kind is MessageKind.OFFER_REMINDER)
        assert letter(text).kind is kind


@pytest.mark.parametrize(
    ("text", "tactic"),
    [
        ("Please accept by Friday 13 March or it will be given to another candidate.", Tactic.RIVALS),
        ("You have 24 hours, after that it goes to our second choice.", Tactic.RIVALS),
        ("Reply by noon, otherwise the job goes to the next person on my list.", Tactic.RIVALS),
        ("Please sign by Friday, otherwise the requisition closes.", Tactic.THREAT),
        ("There will be no extension of this date.", Tactic.NO_NEGOTIATION),
        ("Please resign on Monday; the contract will follow.", Tactic.RESIGN_NOW),
        ("If you decline we will go back to our list, and there are no hard feelings.", None),
        ("Your question has gone to another colleague of mine.", None),
        ("Your file goes to our payroll team after that.", None),
        ("The role closes a gap in our team.", None),
        ("We can give you an extension, no questions asked.", None),
        ("Please do not resign yet; the contract will follow on Monday.", None),
        ("You will get the sign-on bonus with your first pay.", None),
        ("Please sign up for the gym in your first week.", None),
    ],
)
def test_what_is_sure_counts_whatever_the_weights_say(letter, text, tactic):
    reading = letter(f"We are pleased to offer you the job at £30,000 a year. {text}", sent_at=None)
    found = {push.facts.tactic for push in reading.of(Move.PRESSURE)}
    assert tactic in found if tactic else not found


@pytest.mark.parametrize(
    ("text", "pushes"),
    [
        ("Your pitch for the Now Or Never sherbet made us laugh.", False),
        ("We read your story in the Last Chance magazine.", False),
        ("It is now or never.", True),
        ("NOW OR NEVER, SIGN TODAY.", True),
    ],
)
def test_a_push_that_is_somebodys_name_is_none(letter, text, pushes):
    reading = letter(f"We are pleased to offer you the job at £30,000 a year. {text}")
    assert reading.has(Move.PRESSURE) is pushes


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("I need your yes or no by noon tomorrow. Take it or leave it.", MessageKind.OFFER_REMINDER),
        (
            "The vendor needs your answer on the house by noon tomorrow, or it goes to other buyers.",
            MessageKind.UNKNOWN,
        ),
        ("Please send your quotation and prices by noon tomorrow, or the order goes elsewhere.", MessageKind.UNKNOWN),
        ("Please send your yes or no about Thursday's lunch by noon tomorrow.", MessageKind.UNKNOWN),
    ],
)
def test_a_push_beside_a_sure_limit_tells_of_an_offer_unless_the_affair_is_another(letter, text, kind):
    assert letter(text).kind in (kind, MessageKind.OTHER if kind is MessageKind.UNKNOWN else kind)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from([line for _, line in TOLD]), min_size=1, max_size=6))
def test_every_push_lies_within_a_line_and_names_how_it_was_told(lines):
    text = "Dear Sam,\n\n" + "\n\n".join(lines) + "\n\nYours in haste."
    prose = Prose(read_message(text), "en")
    for push in annotate_pushes(prose, registry.get("uk"), []):
        assert any(line.place.contains(push.visible) for line in prose.lines)
        assert push.quote == push.span.cut(text)
        assert push.evidence in {("cue",), ("weights",)}
