// Colours that stay apart for people who see no red or no green (Okabe and Ito 2008, https://jfly.uni-koeln.de).

const zones = { interaction_zone: '#00b473', centre: '#00b473', corners: '#56b4e9', periphery: '#cc79a7' };
const others = ['#f0e442', '#cc79a7', '#d55e00', '#999999'];

export const zoneColour = (name, index) => zones[name] ?? others[index % others.length];

export const pointColours = { nose: '#d55e00', left_ear: '#f0e442', right_ear: '#f0e442', body_centre: '#ffffff', tail_base: '#cc79a7' };

export const boutColours = { investigation: '#00b473', approach: '#f0e442', flight: '#d55e00', vigilance: '#cc79a7', immobility: '#8a8f98' };

/** A colour of the style sheet, so that what is drawn follows light and dark. */
export const styled = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
