/* Draws the charts that the pages embed as JSON. The server formats texts and numbers; site.css declares the colours. */
'use strict';
(() => {
  const colour = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

  const hatch = () => {
    const tile = document.createElement('canvas');
    tile.width = tile.height = 8;
    const pen = tile.getContext('2d');
    pen.fillStyle = colour('--white');
    pen.fillRect(0, 0, 8, 8);
    pen.strokeStyle = colour('--hatch');
    pen.lineWidth = 1.2;
    pen.beginPath();
    for (const from of [-8, 0, 8]) {
      pen.moveTo(from, 8);
      pen.lineTo(from + 8, 0);
    }
    pen.stroke();
    return { image: tile, repeat: 'repeat' };
  };

  const withRange = data => data.text + (data.range ? '\n(' + data.range + ')' : '');

  /* Draws the range of each bar's value as a line with two ends, and the value beside it. */
  const whiskers = (series, at, count) => ({
    type: 'custom',
    silent: true,
    z: 3,
    data: series.data.map((d, i) => d.range ? [d.low, d.high, i] : ['-', '-', i]),
    encode: { x: [0, 1], y: 2 },
    renderItem: (params, api) => {
      const item = series.data[params.dataIndex];
      if (!item.range) { return null; }
      const low = api.coord([item.low, params.dataIndex]);
      const high = api.coord([item.high, params.dataIndex]);
      const y = low[1] + api.barLayout({ count, barMaxWidth: 24 })[at].offsetCenter;
      const line = (x1, y1, x2, y2) =>
        ({ type: 'line', shape: { x1, y1, x2, y2 }, style: { stroke: colour('--ink'), lineWidth: 1.5 } });
      return {
        type: 'group',
        children: [
          line(low[0], y, high[0], y),
          line(low[0], y - 5, low[0], y + 5),
          line(high[0], y - 5, high[0], y + 5),
          { type: 'text', style: { x: high[0] + 6, y, text: item.text, verticalAlign: 'middle', fontSize: 13, fill: colour('--ink') } },
        ],
      };
    },
  });

  /* Tooltip formatters by kind of chart. */
  const tooltips = {
    line: items => {
      const values = items.filter(i => i.data.text);
      const name = i => values.length > 1 ? i.seriesName + ': ' : '';
      return [items[0].name, ...values.map(i => name(i) + withRange(i.data))].join('\n');
    },
    bar: item => item.name + (item.seriesName.startsWith('series') ? '' : '\n' + item.seriesName) + '\n' + withRange(item.data),
    heat: item => item.data.text,
    spans: item => item.data.text,
    events: item => item.data.text,
    steps: item => item.data.text,
    map: item => item.data ? item.data.title + '\n' + withRange(item.data) : '',
  };

  const complete = chart => {
    const option = chart.option;
    option.textStyle = { fontFamily: getComputedStyle(document.body).fontFamily };
    option.tooltip.textStyle.fontFamily = option.textStyle.fontFamily;
    option.tooltip.formatter = tooltips[chart.kind];
    const value = chart.kind === 'line' ? option.yAxis : option.xAxis;
    if (value && chart.kind !== 'heat') {
      value.axisLabel.formatter = tick => chart.ticks[String(tick)] ?? '';
    }
    for (const series of option.series) {
      if (chart.kind === 'bar') {
        series.label.formatter = item => item.data.range ? '' : item.data.text;
      }
      if (chart.kind === 'spans' && series.label) {
        series.label.formatter = item => item.data.end;
      }
      if (series.hatched) {
        series.itemStyle.color = hatch();
      }
      if (chart.kind === 'map') {
        const missing = hatch();
        series.data.filter(d => d.value === '-').forEach(d => { d.itemStyle.areaColor = missing; });
      }
    }
    if (chart.kind === 'bar') {
      const bars = option.series;
      option.series = bars.concat(bars.filter(s => s.data.some(d => d.range)).map(s => whiskers(s, bars.indexOf(s), bars.length)));
    }
    return option;
  };

  /* Arrow keys move through the values; Escape closes the tooltip. */
  const keys = (box, drawing, option) => {
    let at = -1;
    const leave = () => {
      drawing.dispatchAction({ type: 'downplay', seriesIndex: 0 });
      drawing.dispatchAction({ type: 'hideTip' });
    };
    const length = option.series[0].data.length;
    box.addEventListener('keydown', event => {
      const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
      if (step) {
        event.preventDefault();
        at = (at < 0 && step < 0 ? 0 : at) + step;
        at = (at + length) % length;
        drawing.dispatchAction({ type: 'downplay', seriesIndex: 0 });
        drawing.dispatchAction({ type: 'highlight', seriesIndex: 0, dataIndex: at });
        drawing.dispatchAction({ type: 'showTip', seriesIndex: 0, dataIndex: at });
      } else if (event.key === 'Escape') {
        leave();
      }
    });
    box.addEventListener('blur', leave);
  };

  const draw = async box => {
    const chart = JSON.parse(box.querySelector('script').textContent);
    if (chart.shapes && !echarts.getMap(chart.shapes)) {
      echarts.registerMap(chart.shapes, await (await fetch(box.dataset.shapes)).json());
    }
    const narrow = box.clientWidth < 480;
    box.style.height = (chart.kind === 'map' && narrow ? box.clientWidth * 1.15 : chart.height) + 'px';
    const drawing = echarts.init(box);
    const option = complete(chart);
    if (chart.kind === 'bar' && narrow) {
      option.yAxis.axisLabel.width = 84;
      option.grid.right = 48;
    }
    if (['heat', 'spans', 'events', 'steps'].includes(chart.kind) && narrow) {
      option.grid.left = 88;
      option.grid.right = 44;
      option.yAxis.axisLabel.width = 78;
    }
    drawing.setOption(option);
    keys(box, drawing, option);
    drawing.on('click', item => { if (item.data && item.data.address) { location.href = item.data.address; } });
    new ResizeObserver(() => drawing.resize()).observe(box);
    box.classList.add('drawn');
  };

  document.querySelectorAll('.chart').forEach(draw);

  /* Opens all tables for printing and closes those that were closed afterwards. */
  let opened = [];
  addEventListener('beforeprint', () => {
    opened = [...document.querySelectorAll('details:not([open])')];
    opened.forEach(details => { details.open = true; });
  });
  addEventListener('afterprint', () => opened.forEach(details => { details.open = false; }));
})();
