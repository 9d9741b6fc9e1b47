//! The lens: the part of the camera that is JavaScript, as Rust sees it.

use js_sys::{Array, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::HtmlVideoElement;

use super::Hindrance;

mod glue {
    use js_sys::Promise;
    use wasm_bindgen::prelude::*;
    use web_sys::HtmlVideoElement;

    #[wasm_bindgen(module = "/src/camera/lens.mjs")]
    extern "C" {
        #[wasm_bindgen(js_name = canSee)]
        pub fn can_see() -> bool;

        pub fn cameras() -> Promise;

        pub type Lens;

        #[wasm_bindgen(constructor)]
        pub fn new(
            video: &HtmlVideoElement,
            on_read: &Closure<dyn FnMut(String)>,
            on_lost: &Closure<dyn FnMut()>,
        ) -> Lens;

        #[wasm_bindgen(method)]
        pub fn open(this: &Lens, camera: Option<String>) -> Promise;

        #[wasm_bindgen(method)]
        pub fn close(this: &Lens);

        #[wasm_bindgen(method, getter)]
        pub fn camera(this: &Lens) -> Option<String>;

        #[wasm_bindgen(method, getter, js_name = hasLight)]
        pub fn has_light(this: &Lens) -> bool;

        #[wasm_bindgen(method)]
        pub fn shine(this: &Lens, on: bool) -> Promise;
    }
}

pub use glue::can_see;

/// One camera of the computer or phone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Device {
    /// What the browser knows it by.
    pub id: String,
    /// Its name; empty where the browser does not tell.
    pub name: String,
}

/// The light of a camera.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Light {
    /// It has none.
    Absent,
    /// It has one, which is off.
    Off,
    /// It is on.
    On,
}

/// A camera that looks through a `<video>` until it is closed or dropped.
pub struct Lens {
    glue: glue::Lens,
    // Called for as long as the lens is open.
    _on_read: Closure<dyn FnMut(String)>,
    _on_lost: Closure<dyn FnMut()>,
}

impl Lens {
    /// Closed still. Each code is told to `on_read`, again and again; `on_lost` that the camera was taken away.
    pub fn new(
        video: &HtmlVideoElement,
        on_read: impl FnMut(String) + 'static,
        on_lost: impl FnMut() + 'static,
    ) -> Self {
        let (on_read, on_lost) = (Closure::new(on_read), Closure::new(on_lost));
        Self {
            glue: glue::Lens::new(video, &on_read, &on_lost),
            _on_read: on_read,
            _on_lost: on_lost,
        }
    }

    /// Opens this camera, or the one that fits best when it is not there.
    pub fn open(
        &self,
        camera: Option<String>,
    ) -> impl Future<Output = Result<(), Hindrance>> + use<> {
        let opening = self.glue.open(camera);
        async move { settled(opening).await.map(drop) }
    }

    /// Stops looking: the camera is free again.
    pub fn close(&self) {
        self.glue.close();
    }

    /// The id of the camera that is open.
    pub fn camera(&self) -> Option<String> {
        self.glue.camera()
    }

    /// The light of the camera that was just opened.
    pub fn light(&self) -> Light {
        if self.glue.has_light() {
            Light::Off
        } else {
            Light::Absent
        }
    }

    /// Puts the light on or off.
    pub fn shine(&self, light: Light) -> impl Future<Output = Result<(), Hindrance>> + use<> {
        let shining = self.glue.shine(light == Light::On);
        async move { settled(shining).await.map(drop) }
    }
}

impl Drop for Lens {
    fn drop(&mut self) {
        self.close();
    }
}

/// Every camera there is.
pub async fn cameras() -> Vec<Device> {
    let found = settled(glue::cameras()).await.unwrap_or_default();
    let text = |pair: &Array, at| pair.get(at).as_string().unwrap_or_default();
    Array::from(&found)
        .iter()
        .map(|pair| Array::from(&pair))
        .map(|pair| Device {
            id: text(&pair, 0),
            name: text(&pair, 1),
        })
        .collect()
}

async fn settled(promise: Promise) -> Result<JsValue, Hindrance> {
    JsFuture::from(promise).await.map_err(|error| {
        let name = Reflect::get(&error, &"name".into()).ok();
        Hindrance::named(&name.and_then(|name| name.as_string()).unwrap_or_default())
    })
}
