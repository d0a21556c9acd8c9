"""Political opinions and trade unions."""

from __future__ import annotations

from candidate_comms.rules.model import Example, Rule
from candidate_comms.rules.respect.remarks import speaking_of
from candidate_comms.vocabulary import Ground, Severity

RULE = Rule(
    code="RS507",
    name="politics-or-union-risk",
    summary="Political opinions or a trade union as a reason.",
    rationale=(
        "What somebody thinks or whom they stand up with is their own. Where talks with staff are part of the work, "
        "that part can be named."
    ),
    remedy="Name the part of the work that decided it, and what you saw of it.",
    citation=(
        "Trade Union and Labour Relations (Consolidation) Act 1992 s. 137; National Labor Relations Act s. 8(a)(3)"
    ),
    severity=Severity.WARNING,
    since="0.2.0",
    check=speaking_of(
        Ground.POLITICS_OR_UNION, "politics or a trade union", "Name the part of the work that decided it"
    ),
    flags=(
        Example(
            "Dear Huw,\n\nThank you for coming in on Tuesday. We are not going to offer you the post. The foreman "
            "⟦heard you were a shop steward⟧ at your last place and would not have it.\n\nKind regards,\nKath Orme"
        ),
        Example(
            "Dear Ms. Flores,\n\nThank you for your time last week. We have decided not to take your application "
            "further. We ⟦saw your union activity⟧ and decided to pass.\n\nSincerely,\nJoan Page",
            office="us",
        ),
        Example(
            "Dear Ms Joy,\n\nWe have chosen another candidate for the role. ⟦Your political opinions on social media "
            "were a concern⟧ for the chairman.\n\nBest regards,\nOmar Haddad",
            office="uae",
        ),
        Example(
            "Dear Alasdair,\n\nThank you for the interview. Unfortunately we are not moving forward with you. ⟦Your "
            "politics would not sit well with⟧ the owners.\n\nRegards,\nMeera Nair"
        ),
        Example(
            "Dear Ms. Flores,\n\nThank you for coming in on Tuesday. We are not going to offer you the post. The "
            "owner ⟦saw the Trump sticker⟧ on your truck, and that settled it.\n\nSincerely,\nJoan Page",
            office="us",
        ),
        Example(
            "Dear Ms Joy,\n\nThank you for your time last week. We have decided not to take your application further. "
            "⟦Your views on Gaza⟧ are a concern for the board.\n\nBest regards,\nOmar Haddad",
            office="uae",
        ),
        Example(
            "Dear Mr Oyelaran,\n\nWe have chosen another candidate for the role. We're ⟦not a union shop⟧ and you "
            "would want to change that.\n\nYours sincerely,\nRuth Amadi"
        ),
    ),
    passes=(
        Example(
            "Dear Huw,\n\nThank you for your time last week. We have decided not to take your application further. "
            "The student union bar is looking for a supervisor.\n\nKind regards,\nKath Orme"
        ),
        Example(
            "Dear Ms. Flores,\n\nThank you for coming in on Tuesday. Your application to Cloverline Credit Union was "
            "reviewed by our branch manager.\n\nSincerely,\nJoan Page",
            office="us",
        ),
        Example(
            "Dear Ms Joy,\n\nThank you for the interview. Unfortunately we are not moving forward with you. Your "
            "paper on the political economy of the Gulf was read by both reviewers.\n\nBest regards,\nOmar Haddad",
            office="uae",
        ),
        Example(
            "Dear Alasdair,\n\nThank you for coming in on Tuesday. You would be able to join the recognised trade "
            "union.\n\nRegards,\nMeera Nair"
        ),
        Example(
            "Dear Ms. Flores,\n\nThank you for your time last week. We have decided not to take your application "
            "further. This is a union position and dues are deducted after 60 days.\n\nSincerely,\nJoan Page",
            office="us",
        ),
        Example(
            "Hi Ffion,\n\nThank you for coming in on Tuesday. The labour rates in your estimate were too low.\n\nBest "
            "wishes,\nStuart Lamb"
        ),
        Example(
            "Hi Paige,\n\nThank you for the interview. Unfortunately we are not moving forward with you. Our labor "
            "relations manager will call you.\n\nThanks,\nRick Moss",
            office="us",
        ),
        Example(
            "Dear Alasdair,\n\nThank you for coming in on Tuesday. The post is politically restricted under the Local "
            "Government and Housing Act 1989.\n\nRegards,\nMeera Nair"
        ),
    ),
)
