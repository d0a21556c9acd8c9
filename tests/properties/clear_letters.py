"""Letters that no reader would take for anything else, with the role and the company left open; feedback, and none.

Invented people and firms only. A letter is its paragraphs below the greeting and above the name.
"""

from __future__ import annotations

__all__ = ["CLEAN", "FEEDBACK", "NO_FEEDBACK", "STOCK", "letter"]

STOCK = (
    "Thank you for applying for the position of {role} at {company}.\n\n"
    "Unfortunately, on this occasion your application has not been successful.\n\n"
    "We wish you every success in your job search.",
    "Thank you for your interest in {company}.\n\n"
    "After careful consideration we regret to inform you that we will not be taking your application for the {role} "
    "role any further. We received a very high number of applications.\n\n"
    "We will keep your details on file.",
    "Thank you for taking the time to interview for the {role} role. It was a pleasure to meet you.\n\n"
    "We have decided to move forward with another candidate whose experience more closely matches our needs.\n\n"
    "We wish you all the best in your future career.",
    "We appreciate your interest in the {role} position. Although your background is impressive, we have decided to "
    "pursue other candidates at this time.\n\nPlease do keep an eye on our careers page.",
    "Further to your interview for the post of {role}, I am sorry to tell you that you have not been selected.\n\n"
    "The standard of candidates was extremely high and this was a difficult decision. Thank you for coming.",
    "Thank you for your application to {company}. We have now filled the {role} vacancy and on this occasion you were "
    "not successful.\n\nWe hope you find the right role soon.",
    "Many thanks for meeting the team last week. We really enjoyed the conversation.\n\n"
    "After much thought we won't be offering you the {role} job, as we have found somebody who is a better fit.\n\n"
    "Best of luck with your search!",
    "We have carefully reviewed your application for {role}. Unfortunately, we will not be progressing with your "
    "candidacy, as other applicants more closely meet our requirements.\n\nThank you again for considering us.",
    "I am writing to let you know that you have not been shortlisted for the role of {role}.\n\n"
    "Due to the volume of applications we are unable to provide individual feedback.\n\n"
    "Thank you for your interest in working with us.",
    "Thank you for your time and effort throughout our process. We know how much work goes into it.\n\n"
    "Sadly, we will not be making you an offer for the {role} position. The decision was a close one.\n\n"
    "We would welcome an application from you in future.",
    "Thanks for applying to be our next {role}. We're sorry to say that it's a no this time.\n\n"
    "We had hundreds of applications and can only take a few people through. Don't be disheartened!",
    "We regret to inform you that your application for the {role} position has been rejected. Your skills do not "
    "align with our current needs.\n\nWe thank you for your interest in {company}.",
)

CLEAN = (
    "Thank you for coming to the interview for {role}. I'm sorry to tell you that we have chosen another candidate.\n\n"
    "Your hazard analysis covered storage well and did not mention labelling, which the role deals with every day.\n\n"
    "You are welcome to apply again, and if you have any thoughts on how we did this, just reply.",
    "Thank you for applying for the {role} job. You have not been successful.\n\n"
    "The role leads about twenty audits a year, and your CV shows two.\n\n"
    "We would be glad to hear from you again. Was anything about the process unclear? Tell us by reply.",
    "Thank you for the two hours you gave us. We have decided not to offer you the {role} role.\n\n"
    "In the SQL exercise your second query joined on names and counted 14 customers twice. Your explanation of the "
    "index was the clearest we heard.\n\nPlease apply again once you have practised joins.",
    "Thank you for interviewing with {company}. I'm afraid that the answer is no.\n\n"
    "You scored 12 out of 20 on the case study; we needed 15. You lost most of the points on cash flow, where the "
    "tax payment was left out.\n\nDo tell us what you thought of the day.",
    "Thank you for meeting Dana and me. We won't be taking your application for {role} further.\n\n"
    "You told us that you have not managed people yet, and this job begins with a team of nine.\n\n"
    "A deputy post opens in autumn, and we'd be happy to see you apply.",
    "We are sorry that we cannot offer you the {role} post. Thank you for the lesson you taught.\n\n"
    "The starter took 19 of the 40 minutes, so your pupils never reached the experiment. They followed your "
    "explanation of density without one question.\n\nPlease let us know your own view of the day.",
    "Thank you for applying. We have not selected you for {role}.\n\n"
    "We asked for a forklift licence, and your application does not mention one.\n\n"
    "If you do hold one, reply to this message and we will look again.",
    "Thank you for your presentation on Tuesday. The {role} role has gone to someone else.\n\n"
    "Your presentation ran to 25 minutes of the 15 and did not reach the costs, which the panel had asked for.\n\n"
    "We would like to see you here again. What did you think of the brief?",
    "Thank you for the trial shift. I'm not going to take you on as {role}, and I want to say why.\n\n"
    "You left the raw chicken above the salad twice, and we need someone who sees that at once. You were quick on "
    "the grill and kind to Leo.\n\nYou can always ring me on 01632 960144.",
    "Thank you for your application for {role}, which was not successful.\n\n"
    "Against the criterion on safeguarding you scored 1 of 4: your answer described the policy and gave no example "
    "of a concern you had raised yourself.\n\nYou may apply for the next round in May.",
    "Thank you for the code you sent us. We have decided to go ahead with another applicant for {role}.\n\n"
    "Your parser read the whole file into memory and failed on the 2 GB input, and it had no tests. The structure of "
    "the modules was easy to follow.\n\nWrite back if you would like to talk it through.",
    "Thank you for talking to us about {role}. We will not be making you an offer.\n\n"
    "When the client in the role play complained about the invoice, you offered a refund before you asked what had "
    "happened. We were looking for questions first.\n\nTell us if you saw that differently.",
)

FEEDBACK = (
    "Your hazard analysis for the chilled line left out the labelling step.",
    "In the SQL exercise your second query counted 14 customers twice because it joined on names.",
    "Your CV shows one year of payroll work and we asked for three.",
    "You scored 11 out of 20 on the written test, and 14 was needed.",
    "You described the audit clearly but did not say what you changed after it.",
    "The panel felt that your presentation did not cover the budget, which the brief asked for.",
    "We asked for a forklift licence, and your application does not mention one.",
    "Your plan for the warehouse move left no time for the stock count on Sunday.",
    "When we asked about the missed deadline, you told us about the team and not about your own part in it.",
    "Your lesson had a strong opening, but the pupils had only four minutes for the experiment.",
    "You have not worked with SAP before, and this role closes the books in it every month.",
    "Your pull request had no tests, and the parser failed on the empty file.",
    "In the role play you offered the customer a refund before asking what was wrong.",
    "Your drawings showed the valve on the wrong side of the pump, which would have drained the tank.",
    "You explained the IFRS 16 change well, but the lease in the case study was still booked as an expense.",
    "Your answer on infection control stopped at hand washing and did not mention isolation.",
    "You handled the allergen question in the kitchen test well, but the sauce was sent out cold twice.",
    "The cover letter you sent spoke about retail, while this job is about maintaining conveyor belts.",
    "To be stronger next time, practise costing a campaign: yours had no figure for printing.",
    "Your German was at B1 in the call, and the customers of this team expect C1.",
)

NO_FEEDBACK = (
    "We have no comments on your answer about infection control.",
    "We have no feedback on your presentation.",
    "We cannot comment on your SQL exercise.",
    "The panel did not leave any notes on your written test.",
    "We are not able to say how you did in the role play.",
    "There is nothing that we can tell you about your case study.",
    "We do not give feedback on the warehouse exercise.",
    "Nobody wrote down anything about your lesson.",
    "I have no remarks on your pull request.",
    "We are unable to share the scores of your Excel test.",
)


def letter(body: str, role: str = "Production Planner", company: str = "Example Foods", told: str = "") -> str:
    """A whole letter; ``told`` is a paragraph of its own above the last one."""
    paragraphs = body.format(role=role, company=company).split("\n\n")
    if told:
        paragraphs.insert(len(paragraphs) - 1, told)
    return "\n\n".join(("Dear Sam,", *paragraphs, "Kind regards,\nJo Marsh"))
