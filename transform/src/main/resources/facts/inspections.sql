/*
title: { it: Ispezioni, en: Inspections }
description:
  it: Aree ispezionate, una per riga, con le voci controllate, il rilievo più grave e il rimedio.
  en: Inspected areas, one per row, with the items checked, the most severe finding and its remedy.
datasets: [inspections]
*/
SELECT prefecture, period, period AS month, inspection_id, centre_id, date, area AS inspection_area,
       items_checked, items_compliant, worst_severity, remedy_due, remedied_on
FROM inspections
