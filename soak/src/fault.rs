//! What goes wrong with one booking, or with reading one back.

use fastrand::Rng;

/// What becomes of one booking on its way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Fault {
    /// Nothing goes wrong.
    None,
    /// Between the browser and the gateway.
    Line(LineFault),
    /// Behind the gateway: as the sandbox knows it, by name.
    Upstream(&'static str),
    /// UiTPAS takes its time, for so many milliseconds, and does as it was asked.
    Slow,
    /// The same, and the answer is lost.
    SlowAndUnheard,
}

/// What becomes of one request between the browser and the gateway.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LineFault {
    /// There is no network, and the browser knows.
    Offline,
    /// The connection breaks before the request arrives.
    LostBefore,
    /// The connection breaks before the answer arrives.
    LostAfter,
    /// Half of the answer arrives.
    Cut,
    /// Something on the way answers 502 in place of what was answered.
    BadGateway,
    /// The browser gives up waiting, and the request goes on.
    GivenUp,
    /// The browser sends it a second time by itself, while the first goes on.
    SentTwice,
    /// The same, when the first has been answered.
    SentAgain,
}

/// How long a slow UiTPAS takes, in milliseconds; the gateway waits for 15 seconds.
const SLOW: std::ops::Range<u64> = 200..18_000;

/// All that can become of a booking.
pub const FAULTS: [Fault; 20] = [
    Fault::None,
    Fault::Line(LineFault::Offline),
    Fault::Line(LineFault::LostBefore),
    Fault::Line(LineFault::LostAfter),
    Fault::Line(LineFault::Cut),
    Fault::Line(LineFault::BadGateway),
    Fault::Line(LineFault::GivenUp),
    Fault::Line(LineFault::SentTwice),
    Fault::Line(LineFault::SentAgain),
    Fault::Upstream("before-booking=drop"),
    Fault::Upstream("after-booking=drop"),
    Fault::Upstream("after-booking=500"),
    Fault::Upstream("after-booking=garbled"),
    Fault::Upstream("cut"),
    Fault::Upstream("html"),
    Fault::Upstream("empty"),
    Fault::Upstream("down"),
    Fault::Upstream("huge"),
    Fault::Slow,
    Fault::SlowAndUnheard,
];

impl Fault {
    /// One of all; every third visit goes well.
    pub fn any(dice: &mut Rng) -> Fault {
        match dice.u8(..3) {
            0 => Fault::None,
            _ => dice.choice(FAULTS).unwrap_or(Fault::None),
        }
    }

    /// What the sandbox is told.
    pub fn upstream(self, dice: &mut Rng) -> Option<String> {
        let delay = dice.u64(SLOW);
        match self {
            Fault::None | Fault::Line(_) => None,
            Fault::Upstream(fault) => Some(fault.to_owned()),
            Fault::Slow => Some(format!("delay={delay}")),
            Fault::SlowAndUnheard => Some(format!("delay={delay},after-booking=drop")),
        }
    }

    /// In words, for the table.
    pub fn words(self) -> String {
        match self {
            Fault::None => "nothing goes wrong".to_owned(),
            Fault::Line(fault) => fault.words().to_owned(),
            Fault::Upstream(fault) => format!("UiTPAS: `{fault}`"),
            Fault::Slow => "UiTPAS takes its time".to_owned(),
            Fault::SlowAndUnheard => "UiTPAS takes its time, and the answer is lost".to_owned(),
        }
    }
}

impl LineFault {
    fn words(self) -> &'static str {
        match self {
            LineFault::Offline => "no network, and the browser knows",
            LineFault::LostBefore => "the line breaks before the request arrives",
            LineFault::LostAfter => "the line breaks before the answer arrives",
            LineFault::Cut => "half an answer",
            LineFault::BadGateway => "a 502 of something on the way, in place of the answer",
            LineFault::GivenUp => "the browser gives up, the request goes on",
            LineFault::SentTwice => "the browser sends it twice, at once",
            LineFault::SentAgain => "the browser sends it again, after the answer",
        }
    }
}
