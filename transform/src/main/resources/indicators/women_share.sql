/*
position: 110
theme: reception
title: { it: Quota di donne, en: Share of women }
description: { it: Percentuale di donne tra le persone presenti., en: Percentage of women among the persons present. }
method:
  it: Donne e ragazze presenti divise per tutte le persone presenti, alla stessa data.
  en: Women and girls present divided by all persons present, on the same date.
unit: '%'
formula: ratio
numerator: { it: donne, en: women, measure: presences, counts: person, restriction: { sex: F } }
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
