/*
position: 788
theme: projects
title: { it: Proposte finanziate, en: Proposals funded }
description: { it: "Proposte finanziate su cento decise, tra quelle presentate nel periodo.", en: "Proposals funded, for each hundred decided among those submitted in the period." }
method:
  it: Proposte finanziate divise per quelle finanziate o respinte; quelle in valutazione e ritirate non contano. Il trimestre è quello della presentazione e cambia quando arriva l'esito.
  en: Proposals funded divided by those funded or rejected; those under assessment or withdrawn do not count. The quarter is that of submission and changes when the outcome arrives.
unit: '%'
formula: ratio
numerator: { it: proposte finanziate, en: proposals funded, measure: proposals, counts: body, of: { proposal_outcome: funded } }
denominator: { it: proposte decise, en: proposals decided, measure: proposals_decided, counts: body }
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
