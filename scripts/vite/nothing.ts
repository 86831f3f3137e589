/**
 * Stands in for jsPDF's optional packages (html2canvas, dompurify, canvg), which draw HTML and SVG pictures: the report draws neither, and
 * they would be two fifths of what the report loads.
 */
export default undefined;
