/*
position: 310
theme: services
title: { it: Conformità nelle ispezioni, en: Compliance in inspections }
description:
  it: Percentuale di voci conformi sulle voci controllate nelle ispezioni.
  en: Percentage of items found compliant among the items checked in inspections.
method:
  it: >-
    Voci conformi divise per le voci controllate nelle ispezioni del periodo. Le aree ispezionate sono le otto degli
    orientamenti EUAA sulle condizioni di accoglienza.
  en: >-
    Compliant items divided by items checked in the inspections of the period. The inspection areas are the eight of
    the EUAA guidance on reception conditions.
norm: { it: "Orientamenti EASO/EUAA sulle condizioni di accoglienza; D.lgs. 142/2015, art. 20", en: "EASO/EUAA guidance on reception conditions; Legislative Decree 142/2015, art. 20" }
unit: '%'
formula: ratio
numerator: { it: voci conformi, en: compliant items, measure: items_compliant, counts: body }
denominator: { it: voci controllate, en: items checked, measure: items_checked, counts: body }
kind: flow
direction: higher_better
decimals: 1
datasets: [inspections]
geo_levels: [country, region, prefecture]
freqs: [M, Q, A]
breakdowns: [[inspection_area]]
*/
SELECT prefecture, month, inspection_area, items_compliant AS numerator, items_checked AS denominator
FROM facts.inspections
