/*
position: 670
theme: networks
title: { it: Protocolli in vigore, en: Protocols in force }
description:
  it: Protocolli d'intesa in vigore alla fine del periodo.
  en: Protocols in force at the end of the period.
method:
  it: >-
    Numero di protocolli con stato «in vigore» nella consegna del trimestre. I protocolli scaduti o revocati sono
    esclusi.
  en: >-
    Number of protocols with the status “in force” in the delivery of the quarter. Expired and withdrawn protocols
    are excluded.
unit: number
formula: count
numerator: { it: protocolli, en: protocols, measure: active_protocols, counts: body }
kind: stock
direction: higher_better
decimals: 0
datasets: [protocols]
geo_levels: [country, region, prefecture]
freqs: [Q, A]
breakdowns: [[protocol_area]]
*/
SELECT prefecture, month, protocol_area, protocols AS numerator
FROM facts.protocols
