//! The router as the network of the desk's own client.

use axum::body::Body;
use axum::http;
use http_body_util::BodyExt;
use tower::ServiceExt;
use uitpas_api::{Answer, Method, NoAnswer, Request, Transport};

use crate::desk::Desk;

impl Transport for Desk {
    async fn send(&self, request: Request) -> Result<Answer, NoAnswer> {
        let method = match request.method {
            Method::Get => http::Method::GET,
            Method::Post => http::Method::POST,
        };
        let mut asked = http::Request::builder()
            .method(method)
            .uri(format!("/uitid/rest{}", request.path));
        if request.form.is_some() {
            asked = asked.header("content-type", "application/x-www-form-urlencoded");
        }
        let asked = asked
            .body(request.form.map_or(Body::empty(), Body::from))
            .map_err(|_| NoAnswer::Offline)?;
        let answer = self
            .router
            .clone()
            .oneshot(asked)
            .await
            .map_err(|_| NoAnswer::Dropped)?;
        let status = answer.status().as_u16();
        let body = answer
            .into_body()
            .collect()
            .await
            .map_err(|_| NoAnswer::Dropped)?
            .to_bytes()
            .to_vec();
        Ok(Answer { status, body })
    }
}
