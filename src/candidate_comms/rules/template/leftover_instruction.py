"""What was meant for the writer and would reach the candidate."""

from __future__ import annotations

from collections.abc import Iterator

from candidate_comms.moves.model import Reading
from candidate_comms.rules.model import Example, Hit, Rule
from candidate_comms.vocabulary import Move, Severity


def check(reading: Reading) -> Iterator[Hit]:
    """A hit at each note to the writer, filler text and mark of an unfinished merge."""
    for note in reading.of(Move.WRITERS_NOTE):
        written = reading.document.source[note.span.start : note.span.end]
        yield Hit(
            f"“{written}” is meant for the writer, and the candidate would read it.",
            span=note.span,
            evidence=note.evidence,
        )


RULE = Rule(
    code="TP707",
    name="leftover-instruction",
    summary="A note to the writer, filler text or a conflict marker that was left in.",
    rationale=(
        "A candidate who reads “delete before sending” learns how the letter was made. Letters that read as written "
        "for their reader raise how fair a rejection seems and how willing people are to apply again."
    ),
    remedy="Follow the note or delete it.",
    citation="Cortini, Galanti and Barattucci, study of 138 rejected candidates, 2019",
    severity=Severity.ERROR,
    needs_language=False,
    check=check,
    flags=(
        Example(
            "Dear Yusra,\n\nYou have not been successful this time. ⟦[Add one sentence of feedback here]⟧\n\n"
            "Kind regards,\nNoah Pitt"
        ),
        Example(
            "Hi Sam,\n\nWe have decided not to move forward. ⟦[Consider including an example from the interview]⟧\n\n"
            "Best,\nTalent Team",
            office="us",
        ),
        Example(
            "Dear Ms Nabil,\n\nWe regret that you were not selected. ⟦HR NOTE:⟧ use the short version for drivers, and "
            "⟦delete this line before sending⟧.\n\nHR Department",
            office="uae",
        ),
        Example(
            "Dear {{ first_name }},\n\n⟦Lorem ipsum⟧ ⟦dolor sit amet⟧, we have decided not to offer you the role.\n\n"
            "Regards,\n{{ sender_name }}\n",
            template="reject.txt.j2",
        ),
        Example(
            "Dear Marta,\n\n⟦<<<<<<< HEAD⟧\nYou have not been successful.\n⟦=======⟧\nWe are not offering you the role."
            "\n⟦>>>>>>> shorter-no⟧\n\nKind regards,\nIvo Lane"
        ),
        Example(
            "Dear Callum,\n\n⟦TODO: say which of the three tests it was.⟧\nWe are not taking your application "
            "further.\n\nKind regards,\nIvo Lane"
        ),
    ),
    passes=(
        Example(
            "Dear Yusra,\n\nYou have not been successful this time. Please note that the visitor car park closes at "
            "six, and remove this permit from your windscreen.\n\nKind regards,\nNoah Pitt"
        ),
        Example(
            "Hi Sam,\n\nYour code test left a todo in the error path, and the retry was not written. We have decided "
            "not "
            "to move forward.\n\nBest,\nAna Ruiz",
            office="us",
        ),
        Example(
            "Dear Ms Nabil,\n\nI accept / decline the offer (delete as appropriate) and return this letter signed.\n\n"
            "Name and date below, please.\n\nHR Department",
            office="uae",
        ),
        Example(
            "Dear {{ first_name }},\n\n{# Consider including an example. #}We have decided not to offer you the role."
            "\n\nRegards,\n{{ sender_name }}\n",
            template="reject.txt.j2",
        ),
        Example(
            "Dear Marta,\n\nYou have not been successful. The panel left a note to you in the portal [in your "
            "language, "
            "as you asked].\n\n=== Human Resources ===\nIvo Lane"
        ),
    ),
)
