/*
position: 670
theme: networks
title: { it: Protocolli in vigore, en: Protocols in force }
description: { it: Protocolli d'intesa in vigore alla fine del periodo., en: Protocols of agreement in force at the period's end. }
method:
  it: Si contano i protocolli con stato "in vigore" nella consegna del trimestre; scaduti e revocati non contano.
  en: Protocols with the status "in force" in the quarter's delivery are counted; expired and withdrawn ones do not count.
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
