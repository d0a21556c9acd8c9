"""What an agency has to tell when it offers somebody a client's job."""

from __future__ import annotations

from candidate_comms.builders.facts import Faults, at
from candidate_comms.builders.offer_terms import Terms
from candidate_comms.builders.typed_text import faults_in_part
from candidate_comms.offices.model import Office

__all__ = ["faults_in_agency_terms"]


_ASKED = {
    "client.business": "say in a phrase what the client does, such as 'a dairy with three sites in Kent'",
    "contract_type": "say how long the work lasts, such as 'permanent' or 'fixed term of six months'",
    "salary.paid": "say when pay comes, such as 'monthly'",
    "requires": "name the experience and the qualifications that the work asks for, or write 'none'",
    "risks": "name the risks to health and safety that the client knows of and what is done about them, or 'none'",
    "expenses": "say which are paid by or to the candidate, such as 'travel at 45p a mile, paid to you', or 'none'",
}
"""Beside what any British offer tells: position, pay, start, place, hours, holiday, notice."""
_LAW = "agencies tell it with the offer: Conduct Regulations 2003, regs 18 and 21"
"""The Conduct of Employment Agencies and Employment Businesses Regulations 2003 (SI 2003/3319)."""


def faults_in_agency_terms(offer: Terms, office: Office) -> Faults:
    """What is wrong with them in any office, and what is missing where an agency must tell it."""
    told = {
        "client.business": offer.client is not None and offer.client.business is not None,
        "contract_type": offer.contract_type is not None,
        "salary.paid": offer.salary.paid is not None,
    }
    for name in ("requires", "risks", "expenses"):
        text = getattr(offer, name)
        told[name] = text is not None
        if text is not None:
            yield from at(name, faults_in_part(text, concrete=True))
    if office.jurisdiction == "uk" and offer.for_client:
        yield from ((name, f"is missing; {way_out} ({_LAW})") for name, way_out in _ASKED.items() if not told[name])
