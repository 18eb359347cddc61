//! placeholder
mod answer;
mod error;
mod geo;
mod lines;
mod network;
pub use answer::{Answer, Stamp};
pub use error::{FileError, FilePlace};
pub use geo::{AddressFile, CountryFound, Holds, KindFound, PlaceFound};
pub use lines::{LinesRead, Skip, SkippedLines};
pub use network::{
    ListedAs, NetworkFinding, NetworkLabel, NetworkLists, NetworkTable, OperatorRanges,
};
