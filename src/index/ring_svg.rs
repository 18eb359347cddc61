//! A ring as one self-contained SVG.
