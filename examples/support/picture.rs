//! A picture as SVG written by hand.

use std::fmt::Write as _;

const WIDTH: u32 = 760;
const HEIGHT: u32 = 400;
pub(crate) const LEFT: f64 = 80.0;
pub(crate) const RIGHT: f64 = 620.0;
pub(crate) const TOP: f64 = 44.0;
pub(crate) const BOTTOM: f64 = 340.0;

/// A picture that grows line by line.
pub(crate) struct Picture(String);

impl Picture {
    pub(crate) fn new(title: &str) -> Picture {
        let mut picture = Picture(String::new());
        picture.line(&format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {HEIGHT}\" \
             width=\"{WIDTH}\" height=\"{HEIGHT}\" font-family=\"sans-serif\" font-size=\"13\">"
        ));
        picture.line(&format!("<title>{title}</title>"));
        picture.line("<rect width=\"100%\" height=\"100%\" fill=\"white\"/>");
        picture
    }

    fn line(&mut self, text: &str) {
        writeln!(self.0, "{text}").unwrap_or_default();
    }

    pub(crate) fn rule(&mut self, [x1, y1, x2, y2]: [f64; 4], style: &str) {
        self.line(&format!(
            "<line x1=\"{x1:.1}\" y1=\"{y1:.1}\" x2=\"{x2:.1}\" y2=\"{y2:.1}\" {style}/>"
        ));
    }

    pub(crate) fn text(&mut self, [x, y]: [f64; 2], anchor: &str, text: &str) {
        self.line(&format!(
            "<text x=\"{x:.1}\" y=\"{y:.1}\" text-anchor=\"{anchor}\">{text}</text>"
        ));
    }

    pub(crate) fn path(&mut self, points: &[[f64; 2]], style: &str) {
        let points: Vec<String> = points.iter().map(|[x, y]| format!("{x:.1},{y:.1}")).collect();
        self.line(&format!("<polyline points=\"{}\" fill=\"none\" {style}/>", points.join(" ")));
    }

    pub(crate) fn end(mut self) -> String {
        self.line("</svg>");
        self.0
    }
}
