"""Each family of foreign spelling and vocabulary in new sentences, and what only looks like it."""

from __future__ import annotations

import pytest

from candidate_comms import lint

LETTER = "Dear Ana,\n\nThank you for your time. {}\n\nKind regards,\nJo Hall"


def told(code: str, sentence: str, office: str) -> list[str]:
    """The words at which a rule speaks."""
    text = LETTER.format(sentence)
    return [f.span.cut(text) for f in lint(text, office=office) if f.code == code]


@pytest.mark.parametrize(
    ("office", "sentence", "words"),
    [
        ("uk", "Your tutor remodeled the fiberglass hull and dialed in twice.", ["remodeled", "fiberglass", "dialed"]),
        (
            "uk",
            "The watercolor class enrolls in May and the enrollment fee is low.",
            ["watercolor", "enrolls", "enrollment"],
        ),
        ("uk", "We catalyze change and analyze anesthetic trials.", ["catalyze", "analyze", "anesthetic"]),
        ("uk", "Your travel costs are reimbursed by check.", ["check"]),
        ("uk", "A check for £40 is attached.", ["check"]),
        ("uk", "You replaced the worn tires on a three-story lift.", ["tires", "story"]),
        ("uk", "You are not yet licensed to practice.", ["practice"]),
        ("uk", "You are registered to practice in Kent, and your math was sound.", ["practice", "math"]),
        ("uk", "You practiced a lot and we honored it.", ["practiced", "honored"]),
        ("uk", "The depot is twelve kilometers away.", ["kilometers"]),
        ("us", "We prioritise and scrutinise what is underutilised.", ["prioritise", "scrutinise", "underutilised"]),
        ("us", "Your modelling was unrivalled and your labelling neat.", ["modelling", "unrivalled", "labelling"]),
        ("us", "The draughtsman stood by the kerb.", ["draughtsman", "kerb"]),
        ("us", "Your maths was good; the haematology unit agreed.", ["maths", "haematology"]),
        ("us", "A kilometre from the theatre, past the fibre works.", ["kilometre", "theatre", "fibre"]),
        ("us", "We anonymise data and decarbonise sites.", ["anonymise", "decarbonise"]),
        ("us", "You were focussed and well orientated.", ["focussed", "orientated"]),
        ("us", "Fulfil the order, enrol the class and instil calm.", ["Fulfil", "enrol", "instil"]),
        ("us", "Dishonour and misbehaviour are named in the catalogue.", ["Dishonour", "misbehaviour", "catalogue"]),
        ("us", "Your cheque book: the chequebook is grey.", ["cheque", "chequebook", "grey"]),
    ],
)
def test_spelling_of_the_other_country(office, sentence, words):
    assert told("LC601", sentence, office) == words


@pytest.mark.parametrize(
    ("office", "sentence"),
    [
        ("uk", "Please check the form, and check in at the desk; a check of your references follows."),
        ("uk", "The DBS check is paid by us. We will check by Friday."),
        ("uk", "It tires people to read this; nobody tires of it."),
        ("uk", "Your story was told in three parts."),
        ("uk", "The practice manager will see you; private practice is hard."),
        ("uk", "The release build keeps its artifacts in the data catalog."),
        ("uk", "Mrs. Gray and J. Gray from Labor Inc. send regards to Mr Center."),
        ("uk", "We met Dr. Favor at the Harbor Freight stand."),
        ("uk", "You worked as Program Manager at Kettle Motors in Ohio."),
        ("uk", "Ask for the Springfield Medical Center, 40 Mill Road."),
        ("uk", "We heard you at the Kennedy Center and the Harbor Theater."),
        ("uae", "The Color Club thanks you; the programme begins at the centre."),
        ("uk", "We organize, recognize and summarize; that is Oxford."),
        ("us", "Denise, Louise and Elise Kaiser advise and supervise; the exercise is precise."),
        ("us", "We advertise, improvise, televise and compromise; the premise is otherwise wise."),
        ("us", "The franchise sells merchandise to likewise concise people."),
        ("us", "It was cancelled. The dialogue with your adviser went well."),
        ("us", "Aesthetics and archaeology are in the travel brochure of our counsel."),
        ("us", "Mr. Grey and Ms. Labour of Harbour Books called."),
        ("us", "See https://colour.example/centre or write to favour@labour.example."),
        ("us", "You spoke of the “Labour of Love” project and ‘Theatre Now’."),
        ("us", "The Royal Theatre Society is not us."),
        ("uae", "The programme at our centre honours labour."),
        ("uae", "The program honors labor in color."),
    ],
)
def test_what_is_no_foreign_spelling(office, sentence):
    assert told("LC601", sentence, office) == []


@pytest.mark.parametrize(
    ("office", "sentence", "words"),
    [
        ("uk", "Your application to the Summer Mentors Program arrived.", ["Program"]),
        ("uk", "We would like you as Color Matching Supervisor in Hull.", ["Color"]),
        ("uk", "Please report to the desk in the Orthopedic Day ward.", ["Orthopedic"]),
        ("uk", "We have appointed another Color Technician.", ["Color"]),
        ("us", "We want you to be our Theatre Manager.", ["Theatre"]),
        ("uk", "The panel sits in our Learning Center.", ["Center"]),
        ("us", "Parking is free at our Bramley Theatre.", ["Theatre"]),
        ("us", "You applied for the Defence Programmes Officer position.", ["Defence", "Programmes"]),
        ("us", "Thank you for interviewing for Theatre Coordinator.", ["Theatre"]),
    ],
)
def test_the_offices_own_titles_are_its_own_words(office, sentence, words):
    assert told("LC601", sentence, office) == words


@pytest.mark.parametrize(
    ("office", "sentence", "words"),
    [
        ("uae", "The programme is at our centre; our humor is known.", ["humor"]),
        ("uae", "Our color lab and labor camp keep the program; see the centre.", ["centre"]),
        ("uae", "The Marina Sports Centre thanks you; your behavior was exemplary.", ["behavior"]),
        ("uae", "Send the signed catalogue to the color lab.", ["color"]),
    ],
)
def test_in_the_gulf_the_rarer_spelling_is_told(office, sentence, words):
    assert told("LC601", sentence, office) == words


@pytest.mark.parametrize(
    ("office", "sentence", "words"),
    [
        ("uk", "Your copay is low and the HSA plan is yours.", ["copay", "HSA"]),
        ("uk", "FICA and Medicare are taken from pay.", ["FICA", "Medicare"]),
        ("uk", "We use E-Verify and need work authorization.", ["E-Verify", "work authorization"]),
        ("uk", "Bring your driver's license or green card.", ["driver's license", "green card"]),
        ("uk", "Your GPA and high school diploma are needed.", ["GPA", "high school diploma"]),
        ("uk", "Take the elevator to the restrooms.", ["elevator", "restrooms"]),
        ("uk", "We close for Thanksgiving and Labor Day.", ["Thanksgiving", "Labor Day"]),
        ("uk", "You would be a 1099 contractor.", ["1099"]),
        ("uk", "You get two weeks of vacation.", ["vacation"]),
        ("uk", "Send your resume to our attorney.", ["resume", "attorney"]),
        ("us", "Take the lift to the third floor.", ["lift"]),
        ("us", "The contract comes by post, or in the post tomorrow.", ["by post", "in the post"]),
        ("us", "Please put it in your diary.", ["diary"]),
        ("us", "You get 25 days' holiday.", ["holiday"]),
        ("us", "We need your GCSEs and A-levels.", ["GCSEs", "A-levels"]),
        ("us", "There is salary sacrifice for a season ticket loan.", ["salary sacrifice", "season ticket loan"]),
        ("us", "Please ring me, or give me a ring.", ["ring", "ring"]),
        ("us", "You may drive a lorry on the motorway.", ["lorry", "motorway"]),
        ("us", "A fit note and TUPE apply; so does Acas.", ["fit note", "TUPE", "Acas"]),
        ("us", "It begins as a secondment.", ["secondment"]),
        ("uae", "Register on Mudad and Jawazat.", ["Mudad", "Jawazat"]),
        ("uae", "The post counts for Saudization.", ["Saudization"]),
        ("uae", "Open Metrash and ask LMRA.", ["Metrash", "LMRA"]),
        ("uae", "An at-will arrangement applies.", ["at-will"]),
        ("uae", "A green card and FICA number are needed.", ["green card", "FICA"]),
    ],
)
def test_vocabulary_of_the_other_country(office, sentence, words):
    assert sorted(told("LC602", sentence, office)) == sorted(words)


@pytest.mark.parametrize(
    ("office", "sentence"),
    [
        ("uk", "The FSA audit and the deductible expenses were well explained."),
        ("uk", "Your elevator pitch was short."),
        ("uk", "The diploma in nursing and your school days came up."),
        ("uk", "We verify identity and hold a day of thanks."),
        ("uk", "Table 1099 lists the parts."),
        ("uk", "At our Chicago branch there is a 401(k) and PTO."),
        ("uk", "A motor insurance green card is needed for the tour of Europe."),
        ("us", "You can lift 50 pounds; the forklift lifts a pallet."),
        ("us", "Could you give him a lift to the station? The ski lift closed."),
        ("us", "In the post above we explained it; the post office is next door."),
        ("us", "She kept a food diary in the Anne Frank Diary project."),
        ("us", "The holiday party and holiday season are near; federal holidays are paid."),
        ("us", "We second the motion; a second opinion helps."),
        ("us", "The ring binder and ring size; ring the doorbell."),
        ("us", "That means a fortnight in their words."),
        ("us", "The UK team gets a payslip, annual leave and a P45."),
        ("us", "Our CV joint line makes parts."),
        ("uae", "Saudi applicants show an iqama, Qatari ones a QID."),
        ("uae", "You can leave at will; Will signs at will."),
        ("uae", "Your annual leave, notice period and gratuity follow the law."),
        ("uae", "The CV, résumé or mobile number is fine, as is the elevator."),
    ],
)
def test_what_is_no_foreign_word(office, sentence):
    assert told("LC602", sentence, office) == []
