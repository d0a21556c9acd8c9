"""A no that stands behind a long run-up."""

from __future__ import annotations

from collections.abc import Iterator

from candidate_comms.moves.facts import Decision
from candidate_comms.moves.model import Reading
from candidate_comms.rules.model import Example, Hit, Rule
from candidate_comms.vocabulary import MessageKind, Move, Severity

_WORDS = 60
_SENTENCES = 3
_SHORT = 45  # words: four short sentences are read in one breath


def check(reading: Reading) -> Iterator[Hit]:
    """A hit at the no, where the reader comes to it late. A no that is never said outright is another rule's."""
    decisions = [d for d in reading.of(Move.DECISION) if isinstance(d.facts, Decision)]
    if not any(d.facts.explicit for d in decisions if isinstance(d.facts, Decision)):
        return
    first = decisions[0]
    words, sentences = reading.run_up_to(first.visible)
    regret = reading.first(Move.REGRET)
    if regret is not None and regret.visible.start < first.visible.start:
        words, sentences = reading.run_up_to(regret.visible)  # the reader knows from there
    if words > _WORDS or (sentences > _SENTENCES and words > _SHORT):
        yield Hit(
            f"The no comes after {words} words in {sentences} {'sentence' if sentences == 1 else 'sentences'}.",
            span=first.span,
            evidence=(f"read before it: {words} words, {sentences} sentences",),
        )


RULE = Rule(
    code="RJ105",
    name="buried-decision",
    summary="The decision comes after more than about sixty words or three sentences.",
    rationale=(
        "Whoever opens the message wants one thing first. A long run-up of thanks and process reads as an "
        "acknowledgement, raises hope, and makes the no harder; a cushion before bad news is not always needed."
    ),
    remedy="Thank in one or two sentences, then say the no, and put what else there is to say after it.",
    citation="Salerno, An interpersonal approach to writing negative messages",
    severity=Severity.WARNING,
    after_application=Severity.INFO,
    kinds=frozenset({MessageKind.REJECTION}),
    check=check,
    flags=(
        Example(
            "Dear Ewan,\n\nThank you for applying to be a Cellar Technician at Brackenhill Cider, and for the trouble "
            "that you took over the form. We opened this post in March because the new press line starts in June, and "
            "the advert drew a good deal more interest than we are used to. Every form was read by two people. "
            "Those of us who read them met twice to compare notes and to talk about the mix of people we need on "
            "nights. ⟦You have not been shortlisted.⟧\n\nKind regards,\nMeg Aldous"
        ),
        Example(
            "Hi Carla,\n\nIt was great having you at the Peoria plant last Thursday! Bob still talks about your story "
            "of the runaway conveyor. As you know we are a family-run shop and have been milling corn since 1911. "
            "This year has been a busy one, with the second dryer coming online and three people retiring from the "
            "maintenance crew. We spoke with six electricians over two weeks. ⟦We have decided not to offer you the "
            "job.⟧ The PLC test showed that you had not used Studio 5000.\n\nThanks again,\nDale Huber",
            office="us",
        ),
        Example(
            "Dear Mr Siddiqui,\n\nGreetings from Al Noor Cold Stores. We refer to your interview held at our Jebel Ali "
            "premises for the post of Logistics Supervisor, which you kindly attended together with other "
            "candidates, and to the documents which you subsequently submitted to our department. The interviews have "
            "now been concluded and the recommendations of the panel have been placed before the management for "
            "consideration in the ordinary course, as is our practice for all posts. ⟦We regret to inform you that "
            "you have not been selected.⟧\n\nYours sincerely,\nRania Haddad",
            office="uae",
        ),
        Example(
            "Hello Bryony,\n\nThank you for your time on Monday. The panel enjoyed the tour you gave of your "
            "portfolio. Your layout for the autumn range drew a lot of talk over lunch. We saw five designers in all. "
            "Each had been asked the same four questions and given the same brief. "
            "⟦We will not be offering you the role⟧, because it needs someone who has prepared print files for "
            "flexo.\n\nAll the best,\nTess Orme"
        ),
        Example(
            "Dear Hamish,\n\nThe role of Laboratory Analyst was created to support our growing microbiology service "
            "across three sites, with a strong focus on method validation, on training of new starters and on the "
            "readiness of the laboratory for its next surveillance visit, and the successful person will work "
            "closely with the technical manager, the site teams and our customers in the dairy trade, many of whom "
            "have been with us for decades. ⟦Your application has been unsuccessful.⟧\n\nRegards,\nFaye Lister"
        ),
    ),
    passes=(
        Example(
            "Dear Ewan,\n\nThank you for coming to Brackenhill on Tuesday, for bringing the yeast logs with you and "
            "for staying on to meet the night crew when the press stuck; you were good company in a wet yard, and "
            "we do not forget that. We are not offering you the job.\n\nKind regards,\nMeg Aldous"
        ),
        Example(
            "Hi Carla,\n\nWe've decided not to offer you the job. I'll tell you why. The PLC test needed Studio 5000 "
            "and you worked in RSLogix 500. The crew liked how you traced the fault. They said so twice. A weekend "
            "course at the college would close most of that gap. We hire again in the fall and I would like to see "
            "your name.\n\nDale Huber",
            office="us",
        ),
        Example(
            "Dear Mr Siddiqui,\n\nThank you for visiting us. It was a pleasure to meet you. We have now seen "
            "everybody. I am sorry to say that we are not offering you the post.\n\nRegards,\nRania Haddad",
            office="uae",
        ),
        Example(
            "Subject: Your application was not successful\n\nHello Bryony,\n\nThank you for your time on Monday. The "
            "panel enjoyed the tour you gave of your portfolio. Your layout for the autumn range drew a lot of talk "
            "over lunch. We saw five designers in all. Each had been asked the same four questions and given the same "
            "brief. We will not be offering you the role, because it needs flexo.\n\nTess Orme"
        ),
        Example(
            "Dear Hamish,\n\nI am sorry, this is not the news you were hoping for. The role of Laboratory Analyst was "
            "created to support our growing microbiology service across three sites. It leans on method validation. "
            "It also leans on training new starters, and the surveillance visit falls in its first month, so whoever "
            "takes it has to know ISO 17025 from the first day. You have not been chosen.\n\nRegards,\nFaye Lister"
        ),
        Example(
            "Dear Leila,\n\nThank you for applying to be a Cellar Technician. We opened this post in March because the "
            "new press line starts in June. The advert drew a good deal more interest than we are used to. Every form "
            "is being read by two people. We will write to you by 4 May, whether or not you are selected.\n\nMeg Aldous"
        ),
    ),
)
