//! What the windows of one browser tell each other of a session. Nothing about anybody at the desk.

use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{BroadcastChannel, MessageEvent};

/// The name of the channel.
const CHANNEL: &str = "uitpas-presence";

/// Something that the other windows must know, with the handle of the session that it is about.
#[derive(Debug, Clone, PartialEq)]
pub enum News {
    /// Somebody did something, at this moment in milliseconds since 1970.
    Active(String, u64),
    /// The session is over.
    Gone(String),
}

impl News {
    fn write(&self) -> String {
        match self {
            Self::Active(session, at) => format!("active {at} {session}"),
            Self::Gone(session) => format!("gone 0 {session}"),
        }
    }

    fn read(text: &str) -> Option<Self> {
        let mut words = text.splitn(3, ' ');
        let (what, at, session) = (words.next()?, words.next()?, words.next()?);
        match what {
            "active" => Some(Self::Active(session.to_owned(), at.parse().ok()?)),
            "gone" => Some(Self::Gone(session.to_owned())),
            _ => None,
        }
    }
}

/// The other windows.
pub struct Windows(BroadcastChannel);

impl Windows {
    /// Listens for as long as the page lives; nothing where the browser has no such channel.
    pub fn listen(heard: impl Fn(News) + 'static) -> Option<Self> {
        let channel = BroadcastChannel::new(CHANNEL).ok()?;
        let listener = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
            let text = event.data().as_string();
            if let Some(news) = text.as_deref().and_then(News::read) {
                heard(news);
            }
        });
        channel.set_onmessage(Some(listener.as_ref().unchecked_ref()));
        listener.forget();
        Some(Self(channel))
    }

    /// Tells the others.
    pub fn tell(&self, news: &News) {
        let _ = self.0.post_message(&JsValue::from_str(&news.write()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn news_are_heard_as_they_were_told_and_nonsense_is_not() {
        for news in [
            News::Active("a1b2".into(), 1_795_000_000_123),
            News::Gone("a1b2".into()),
        ] {
            assert_eq!(News::read(&news.write()), Some(news));
        }
        for text in ["", "active", "active x s", "active soon s", "here 1 s"] {
            assert_eq!(News::read(text), None, "{text}");
        }
    }
}
