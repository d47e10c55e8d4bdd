/*
position: 788
theme: projects
title: { it: Proposte finanziate, en: Proposals funded }
description:
  it: Percentuale di proposte finanziate, tra quelle presentate nel periodo e già valutate.
  en: Percentage of proposals funded, among those submitted in the period and already decided.
method:
  it: >-
    Proposte finanziate, divise per le proposte finanziate o non finanziate. Le proposte in valutazione o ritirate
    sono escluse. Le proposte sono attribuite al trimestre di presentazione e il valore cambia quando l'esito è
    noto.
  en: >-
    Proposals funded, divided by the proposals funded or not funded. Proposals under assessment or withdrawn are
    excluded. Proposals are assigned to the quarter of submission, and the value changes when the outcome is known.
unit: '%'
formula: ratio
numerator: { it: proposte finanziate, en: proposals funded, measure: proposals, counts: body, restriction: { proposal_outcome: funded } }
denominator: { it: proposte valutate, en: proposals decided, measure: proposals_decided, counts: body }
kind: flow
direction: higher_better
decimals: 1
datasets: [proposals]
geo_levels: [country, region, prefecture]
freqs: [Q, A]
breakdowns: [[fund]]
*/
SELECT prefecture, month, fund, funded AS numerator, decided AS denominator
FROM facts.planning
