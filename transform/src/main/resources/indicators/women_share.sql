/*
position: 110
theme: reception
title: { it: Quota di donne, en: Share of women }
description: { it: Donne su cento persone accolte., en: "Women, for each hundred persons hosted." }
method:
  it: Donne e ragazze presenti divise per tutti i presenti, alla stessa data.
  en: Women and girls present divided by all persons present, on the same date.
unit: '%'
formula: ratio
numerator: { it: donne, en: women, measure: presences, counts: person, of: { sex: F } }
denominator: { it: persone presenti, en: persons present, measure: presences, counts: person }
kind: stock
direction: neutral
decimals: 1
datasets: [stays, centres]
geo_levels: [country, region, prefecture]
freqs: [M, Q, A]
*/
SELECT prefecture, month, if(sex = 'F', persons, 0) AS numerator, persons AS denominator
FROM facts.reception
