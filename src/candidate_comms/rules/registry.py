"""Every rule, in the order of its number. A rule that is not listed here does not exist."""

from __future__ import annotations

from candidate_comms.errors import UnknownName
from candidate_comms.rules.follow_up import late_follow_up, silence_means_no, undated_promise
from candidate_comms.rules.locale import (
    ambiguous_date,
    bidi_hazard,
    closing_mismatch,
    hidden_characters,
    mixed_address,
    mixed_digits,
    time_zone,
    wrong_currency_or_period,
    wrong_phone,
    wrong_spelling,
    wrong_vocabulary,
)
from candidate_comms.rules.model import Rule
from candidate_comms.rules.offer import (
    fee_or_deposit,
    guilt_or_urgency,
    incentive_decay,
    no_comparison,
    no_negotiation,
    no_time_to_think,
    non_working_deadline,
    pay_secrecy,
    resign_now,
    rival_pressure,
    short_decision_window,
    sign_now,
    withdrawal_threat,
)
from candidate_comms.rules.rejection import (
    buried_decision,
    dead_end,
    empty_promise,
    feedback_overload,
    feedback_refused,
    generic_reason,
    impersonal_greeting,
    mixed_signals,
    no_open_door,
    no_thanks,
    stock_rejection,
    thin_feedback,
    thoughts_not_asked,
    unclear_decision,
)
from candidate_comms.rules.respect import (
    age_risk,
    appearance_or_accent_risk,
    comparison,
    culture_fit,
    disability_or_health_risk,
    harsh_wording,
    orientation_or_identity_risk,
    overqualified,
    politics_or_union_risk,
    race_or_nationality_risk,
    regulated_rejection,
    religion_risk,
    sex_or_family_risk,
)
from candidate_comms.rules.suppression import bad_suppression, unused_suppression
from candidate_comms.rules.template import (
    dangling_reference,
    empty_slot,
    foreign_syntax,
    leftover_instruction,
    paths_not_covered,
    syntax_error,
    unfilled_placeholder,
    unknown_variable,
)
from candidate_comms.rules.terms import (
    how_to_answer,
    missing_term,
    office_term,
    open_ended_change,
    term_conflict,
    unstated_condition,
    vague_pay,
    vague_term,
)

__all__ = ["RULES", "get", "index"]

RULES: tuple[Rule, ...] = (
    stock_rejection.RULE,  # RJ101
    thin_feedback.RULE,
    feedback_refused.RULE,
    unclear_decision.RULE,
    buried_decision.RULE,
    no_open_door.RULE,
    empty_promise.RULE,
    thoughts_not_asked.RULE,
    no_thanks.RULE,
    generic_reason.RULE,
    impersonal_greeting.RULE,
    dead_end.RULE,
    feedback_overload.RULE,
    mixed_signals.RULE,
    short_decision_window.RULE,  # OF201
    withdrawal_threat.RULE,
    rival_pressure.RULE,
    no_negotiation.RULE,
    no_comparison.RULE,
    sign_now.RULE,
    resign_now.RULE,
    incentive_decay.RULE,
    guilt_or_urgency.RULE,
    no_time_to_think.RULE,
    non_working_deadline.RULE,
    fee_or_deposit.RULE,
    pay_secrecy.RULE,
    missing_term.RULE,  # TM301
    vague_pay.RULE,
    vague_term.RULE,
    open_ended_change.RULE,
    unstated_condition.RULE,
    term_conflict.RULE,
    office_term.RULE,
    how_to_answer.RULE,
    late_follow_up.RULE,  # FU401
    undated_promise.RULE,  # FU402
    silence_means_no.RULE,
    age_risk.RULE,  # RS501
    sex_or_family_risk.RULE,
    race_or_nationality_risk.RULE,
    disability_or_health_risk.RULE,
    religion_risk.RULE,
    orientation_or_identity_risk.RULE,
    politics_or_union_risk.RULE,
    appearance_or_accent_risk.RULE,
    culture_fit.RULE,  # RS510
    overqualified.RULE,
    harsh_wording.RULE,
    comparison.RULE,
    regulated_rejection.RULE,
    wrong_spelling.RULE,  # LC601
    wrong_vocabulary.RULE,
    ambiguous_date.RULE,
    time_zone.RULE,
    wrong_currency_or_period.RULE,
    wrong_phone.RULE,
    closing_mismatch.RULE,
    bidi_hazard.RULE,
    mixed_digits.RULE,
    mixed_address.RULE,
    hidden_characters.RULE,  # LC611
    unfilled_placeholder.RULE,  # TP701
    empty_slot.RULE,
    foreign_syntax.RULE,
    syntax_error.RULE,
    unknown_variable.RULE,
    dangling_reference.RULE,
    leftover_instruction.RULE,
    paths_not_covered.RULE,
    unused_suppression.RULE,  # LT801
    bad_suppression.RULE,
)


def index(rules: tuple[Rule, ...]) -> dict[str, Rule]:
    """The rules by code and by name, both in lower case; a ``ValueError`` where two share one."""
    found: dict[str, Rule] = {}
    for rule in rules:
        for key in (rule.code.lower(), rule.name.lower()):
            if key in found:
                raise ValueError(f"{key} names two rules: {found[key].code} {found[key].name}, {rule.code} {rule.name}")
            found[key] = rule
    return found


_BY_CODE_OR_NAME = index(RULES)


def get(code_or_name: str) -> Rule:
    """The rule with this code or name, whatever the case; ``UnknownName`` says which come near.

    >>> get("RJ101").name, get("stock-rejection").code
    ('stock-rejection', 'RJ101')
    """
    try:
        return _BY_CODE_OR_NAME[code_or_name.lower()]
    except KeyError:
        wanted = [rule.name for rule in RULES]
        if any(rule.code[:2].lower() == code_or_name[:2].lower() and "-" not in code_or_name for rule in RULES):
            wanted = [rule.code for rule in RULES]
        raise UnknownName("rule", code_or_name, wanted) from None
