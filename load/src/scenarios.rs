//! The scenarios, one after the other, each in a fresh place; what breaks a promise is said and remembered.

use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

use anyhow::Result;
use tokio::task::JoinSet;
use uitpas_load::broken_off::{Gone, break_off};
use uitpas_load::crowd::{self, Stay};
use uitpas_load::desk::Desk;
use uitpas_load::ending;
use uitpas_load::memory::{Seen, Watch};
use uitpas_load::person::number_of_passholder;
use uitpas_load::place::{Place, Size};
use uitpas_load::programs::Programs;
use uitpas_load::slow::Taking;
use uitpas_load::stalled::Stalled;
use uitpas_load::table::{Table, mebibytes, millis};
use uitpas_load::tally::{Counts, Tally};

/// A town in which 1,000 connections are no more than five to an employee.
const LARGE: Size = Size {
    employees: 200,
    passholders: 2_000,
    promotions: 200,
};

/// A town in which 64 connections book, four to an employee.
const SMALL: Size = Size {
    employees: 16,
    passholders: 500,
    promotions: 0,
};

/// How many use the desk while others misbehave.
const OTHERS: usize = 32;

/// How often the gateway is ended.
const ENDS: u32 = 10;

/// All that is needed to run them, and what was found.
pub struct Scenarios {
    programs: Programs,
    desk: Desk,
    time: Duration,
    broken: Vec<String>,
}

impl Scenarios {
    /// Nothing was run yet; each takes so long.
    pub fn new(programs: Programs, desk: Desk, time: Duration) -> Scenarios {
        Scenarios {
            programs,
            desk,
            time,
            broken: Vec::new(),
        }
    }

    /// So many connections, and nothing else.
    pub async fn steady(&mut self, connections: &[usize]) -> Result<()> {
        println!("\n## Many at once\n");
        let mut table = Table::new(&COUNTS);
        let mut memory = Table::new(&MEMORY);
        for &connections in connections {
            let name = format!("{connections} connections");
            let place = self.place().await?;
            let tally = Arc::new(Tally::default());
            let watches = [
                Watch::begin(place.gateway.process()),
                Watch::begin(place.sandbox.process()),
            ];
            let stay = Stay::Time(self.time);
            crowd::ask(&place, connections, stay, &tally).await?;
            let seen = watches.map(Watch::end);
            table.row(row(&name, &tally.counts(), self.time));
            memory.row(memory_row(&name, seen));
            self.judge(&name, &tally.counts());
            self.judge_books(&name, &place).await?;
        }
        println!("{table}\n{memory}");
        Ok(())
    }

    /// Some use the desk, beside clients that take their answers slowly or not at all, and clients that break off.
    pub async fn company(&mut self) -> Result<()> {
        println!("\n## Slow readers and broken-off requests\n");
        let place = self.place().await?;
        let mut table = Table::new(&COUNTS);
        let tally = Arc::new(Tally::default());
        let stay = Stay::Time(self.time / 2);
        crowd::ask(&place, OTHERS, stay, &tally).await?;
        let alone = tally.counts();
        table.row(row("32 connections alone", &alone, self.time / 2));
        let watches = [
            Watch::begin(place.gateway.process()),
            Watch::begin(place.sandbox.process()),
        ];
        let mut company = JoinSet::new();
        for nth in 0..64 {
            let (gateway, path) = (
                place.gateway.address().to_owned(),
                self.desk.largest().to_owned(),
            );
            company.spawn(async move { take_slowly(&gateway, &path, nth).await });
        }
        for nth in 0..32 {
            let person = place.employee(nth)?;
            let (notes, keys) = (place.notes.clone(), place.keys());
            company.spawn(async move {
                for round in 0_u32.. {
                    let gone = Gone::ALL[(nth + round as usize) % Gone::ALL.len()];
                    let number =
                        number_of_passholder(1 + (round * 37 + nth as u32) % LARGE.passholders);
                    break_off(&person, gone, &number, &keys.next(), &notes).await?;
                    tokio::time::sleep(Duration::from_millis(200)).await;
                }
                anyhow::Ok(())
            });
        }
        let tally = Arc::new(Tally::default());
        crowd::ask(&place, OTHERS, stay, &tally).await?;
        let beside = tally.counts();
        company.shutdown().await;
        let seen = watches.map(Watch::end);
        let name = "32 beside 64 slow readers and 32 that break off";
        table.row(row(name, &beside, self.time / 2));
        let mut memory = Table::new(&MEMORY);
        memory.row(memory_row(name, seen));
        println!("{table}\n{}\n\n{memory}", ratio(&beside, &alone));
        self.judge(name, &beside);
        self.judge_books(name, &place).await
    }

    /// Some use the desk while UiTPAS keeps everything about one passholder waiting.
    pub async fn stalled(&mut self) -> Result<()> {
        println!("\n## An upstream that stalls\n");
        let place = self.place().await?;
        let mut table = Table::new(&COUNTS);
        let stay = Stay::Time(self.time / 2);
        let watches = [
            Watch::begin(place.gateway.process()),
            Watch::begin(place.sandbox.process()),
        ];
        let tally = Arc::new(Tally::default());
        crowd::ask(&place, OTHERS, stay, &tally).await?;
        let alone = tally.counts();
        table.row(row("32 connections, nothing stalls", &alone, self.time / 2));
        let mut ratios = Vec::new();
        for (employees, each) in [(1, 12), (5, 8)] {
            let stalled = Stalled::begin(&place, Duration::from_secs(20), employees, each).await?;
            let tally = Arc::new(Tally::default());
            // Others than those who wait: their own places are taken.
            crowd::ask_from(&place, employees, OTHERS, stay, &tally).await?;
            let others = tally.counts();
            let waiting = stalled.tally.clone();
            stalled.end(&place).await?;
            let name = format!("32 others, {} requests stall", employees * each);
            table.row(row(&name, &others, self.time / 2));
            table.row(row("those that stall", &waiting.counts(), self.time / 2));
            ratios.push(format!("{name}: {}", ratio(&others, &alone)));
            self.judge(&name, &others);
        }
        let mut memory = Table::new(&MEMORY);
        memory.row(memory_row("all of it", watches.map(Watch::end)));
        println!("{table}\n{}\n\n{memory}", ratios.join("\n"));
        self.judge_books("stalled", &place).await
    }

    /// The gateway is told to end while bookings are under way.
    pub async fn ending(&mut self) -> Result<()> {
        println!("\n## Ending under load\n");
        let mut table = Table::new(&[
            "end",
            "bookings",
            "booked, told, and in the books once",
            "not sent",
            "no answer, in the books",
            "no answer, not in the books",
            "missing",
            "twice",
            "seconds to the end",
        ]);
        for nth in 1..=ENDS {
            let place = Place::open(&self.programs, &self.desk, SMALL).await?;
            let long = Duration::from_millis(u64::from(nth % 5) * 100);
            let ended = ending::under_load(&self.programs, place, 64, long, 200).await?;
            let compared = ended.compared;
            table.row(vec![
                format!("{nth}, each {} ms at UiTPAS", long.as_millis()),
                ended.counts.requests().to_string(),
                compared.booked.to_string(),
                compared.not_booked.to_string(),
                compared.unclear_and_there.to_string(),
                compared.unclear_and_not_there.to_string(),
                compared.missing.to_string(),
                compared.too_many.to_string(),
                format!("{:.1}", ended.took.as_secs_f64()),
            ]);
            if !ended.went_well || !compared.is_right() {
                let well = if ended.went_well { "well" } else { "badly" };
                self.broken
                    .push(format!("end {nth} went {well}: {compared:?}"));
            }
        }
        println!("{table}");
        Ok(())
    }

    /// What was broken, if anything.
    pub fn verdict(&self) -> ExitCode {
        if self.broken.is_empty() {
            println!("\nEvery promise was kept.");
            return ExitCode::SUCCESS;
        }
        println!("\nBroken:\n- {}", self.broken.join("\n- "));
        ExitCode::FAILURE
    }

    async fn place(&self) -> Result<Place> {
        Place::open(&self.programs, &self.desk, LARGE).await
    }

    fn judge(&mut self, name: &str, counts: &Counts) {
        if counts.lost > 0 || counts.not_ok() > 0 {
            let how = counts.first_loss.as_deref().unwrap_or("answered");
            self.broken.push(format!(
                "{name}: {} lost, {:?} ({how})",
                counts.lost, counts.answered
            ));
        }
    }

    async fn judge_books(&mut self, name: &str, place: &Place) -> Result<()> {
        let compared = place.compare_books().await?;
        println!("Books of {name}: {compared:?}\n");
        if !compared.is_right() {
            self.broken.push(format!("{name}: {compared:?}"));
        }
        Ok(())
    }
}

const COUNTS: [&str; 11] = [
    "",
    "requests",
    "a second",
    "200",
    "other answers",
    "told to wait",
    "lost",
    "p50 ms",
    "p95 ms",
    "p99 ms",
    "max ms",
];

const MEMORY: [&str; 9] = [
    "MiB",
    "gateway: begin",
    "middle",
    "end",
    "peak",
    "sandbox: begin",
    "middle",
    "end",
    "peak",
];

fn row(name: &str, counts: &Counts, time: Duration) -> Vec<String> {
    let others = counts.answered.iter().filter(|(status, _)| **status != 200);
    let others: Vec<String> = others
        .map(|(status, count)| format!("{status}: {count}"))
        .collect();
    let others = if others.is_empty() {
        "0".to_owned()
    } else {
        others.join(", ")
    };
    let mut cells = vec![
        name.to_owned(),
        counts.requests().to_string(),
        format!("{:.0}", counts.requests() as f64 / time.as_secs_f64()),
        counts.ok().to_string(),
        others,
        counts.told_to_wait.to_string(),
        counts.lost.to_string(),
    ];
    cells.extend([0.5, 0.95, 0.99, 1.0].map(|part| millis(counts.waited(part))));
    cells
}

fn memory_row(name: &str, seen: [Seen; 2]) -> Vec<String> {
    let figures = seen
        .iter()
        .flat_map(|seen| [seen.begin, seen.middle, seen.end, seen.peak]);
    std::iter::once(name.to_owned())
        .chain(figures.map(mebibytes))
        .collect()
}

fn ratio(one: &Counts, other: &Counts) -> String {
    let of = |part: f64| format!("{:.2}", one.waited(part) / other.waited(part));
    format!(
        "waits, with against without: p50 ×{}, p95 ×{}, p99 ×{}",
        of(0.5),
        of(0.95),
        of(0.99)
    )
}

/// Half of them read on, byte by byte as it were; half read nothing and are let go.
async fn take_slowly(gateway: &str, path: &str, nth: usize) -> Result<()> {
    loop {
        let mut taking = Taking::begin(gateway, path, "").await?;
        if nth.is_multiple_of(2) {
            taking.take(2_048, Duration::from_millis(50)).await?;
        } else {
            taking.wait_to_be_let_go().await?;
        }
    }
}
