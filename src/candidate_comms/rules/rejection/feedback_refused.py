"""A rejection that says no feedback will come."""

from __future__ import annotations

from collections.abc import Iterator

from candidate_comms.moves.model import Reading
from candidate_comms.rules.model import Example, Hit, Rule
from candidate_comms.vocabulary import MessageKind, Move, Severity, Stage


def check(reading: Reading) -> Iterator[Hit]:
    """A hit at each refusal, even where feedback stands elsewhere in the message."""
    given = reading.has(Move.FEEDBACK)
    for refusal in reading.of(Move.FEEDBACK_REFUSAL):
        yield Hit(
            "This refuses feedback in a message that gives some."
            if given
            else "This tells the candidate that no feedback will be given.",
            help="Delete the refusal, since the feedback is there." if given else "",
            span=refusal.span,
            evidence=refusal.evidence,
        )


RULE = Rule(
    code="RJ103",
    name="feedback-refused",
    summary="The message says that no feedback will be given.",
    rationale=(
        "No law of the UK, the US or the UAE obliges an employer to give feedback, but a refusal closes the door "
        "on a person who gave time. In the EU case of Meister, a refusal to explain was one factor that a court "
        "may weigh when discrimination is alleged."
    ),
    remedy="Give one point tied to a requirement of the role, or say whom to ask for it and until when.",
    citation=(
        "Meister v Speech Design Carrier Systems, Court of Justice of the European Union, C-415/10, 2012; Acas, "
        "If an employer says you cannot apply or rejects you for a job"
    ),
    severity=Severity.ERROR,
    after_application=Severity.WARNING,
    kinds=frozenset({MessageKind.REJECTION}),
    check=check,
    flags=(
        Example(
            "Dear Owen,\n\nYou have not been shortlisted for the Yard Manager post. ⟦Due to the volume of "
            "applications we are unable to provide individual feedback.⟧\n\nRegards,\nHR",
            stage=Stage.AFTER_APPLICATION,
        ),
        Example(
            "Hi Tasha,\n\nThank you for interviewing with us. We have selected another candidate. ⟦It is our "
            "policy not to discuss the reasons for our hiring decisions.⟧\n\nBest,\nTalent Team",
            office="us",
        ),
        Example(
            "Dear Mr Aziz,\n\nWe regret that you were not successful. ⟦Please note that feedback cannot be "
            "given.⟧\n\nHuman Resources",
            office="uae",
        ),
        Example(
            "Dear Beth,\n\nWe are not offering you the post. Your answer on stock rotation missed the use-by "
            "rule. ⟦We do not enter into correspondence about our decisions.⟧\n\nKind regards,\nIan Forth"
        ),
        Example(
            "Hi Noor,\n\nUnfortunately you did not make the final three. ⟦Sadly we can't offer feedback at this "
            "stage.⟧\n\nThanks,\nThe Graduate Team"
        ),
    ),
    passes=(
        Example(
            "Dear Owen,\n\nYou have not been shortlisted. We cannot write to everyone at length, but if you reply "
            "by 12 June I will gladly tell you what we looked for.\n\nRegards,\nJess Marsh"
        ),
        Example(
            "Hi Tasha,\n\nWe have selected another candidate. I did not want to leave you without feedback: your "
            "test plan was strong, but it had no rollback step.\n\nBest,\nAaron Diaz",
            office="us",
        ),
        Example(
            "Dear Mr Aziz,\n\nWe have received your application. We are unable to give feedback before the panel "
            "has met on 3 June.\n\nHuman Resources",
            office="uae",
        ),
        Example(
            "Dear Beth,\n\nWe are not offering you the post. There is no feedback form to fill in; just ring me, "
            "and I will go through the scoring with you.\n\nKind regards,\nIan Forth"
        ),
        Example(
            "Hi Noor,\n\nYou did not make the final three. Your costing was right but the deck had no ask. If our "
            "survey did not give you room for your own feedback, please send it to me.\n\nThanks,\nLola Finch"
        ),
        Example(
            "Hello Ines,\n\nI am sorry that my recruiter told you feedback could not be given. That was wrong. We "
            "did not choose you because the site needs an NRSWA licence from day one.\n\nMark Ellery"
        ),
    ),
)
