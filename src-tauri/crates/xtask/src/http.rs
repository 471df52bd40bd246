//! As much of HTTP as WebDriver on this machine needs.

use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::time::Duration;

use anyhow::{Context, Result, bail};
use serde_json::Value;

/// The longest that one WebDriver command takes.
const PATIENCE: Duration = Duration::from_secs(60);

/// Sends one request to `port` of this machine and gives the answer's status and its JSON.
pub fn request(port: u16, method: &str, path: &str, body: Option<&Value>) -> Result<(u16, Value)> {
    let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port))?;
    stream.set_read_timeout(Some(PATIENCE))?;
    let body = body.map(Value::to_string).unwrap_or_default();
    write!(
        stream,
        "{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nContent-Type: application/json\r\n\
         Content-Length: {}\r\nConnection: close\r\n\r\n{body}",
        body.len()
    )?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer)?;
    read_answer(&answer)
}

fn read_answer(answer: &[u8]) -> Result<(u16, Value)> {
    let end = answer
        .windows(4)
        .position(|four| four == b"\r\n\r\n")
        .context("The answer has no end to its head.")?;
    let head = String::from_utf8_lossy(&answer[..end]).into_owned();
    let status =
        head.split(' ').nth(1).and_then(|status| status.parse().ok()).context("The answer has no status.")?;
    if head.lines().any(|line| line.eq_ignore_ascii_case("transfer-encoding: chunked")) {
        bail!("The answer comes in chunks, which this client does not read.");
    }
    let body = &answer[end + 4..];
    let value =
        if body.is_empty() { Value::Null } else { serde_json::from_slice(body).unwrap_or(Value::Null) };
    Ok((status, value))
}

/// A port that is free now.
pub fn free_port() -> Result<u16> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_read() {
        let answer = b"HTTP/1.1 404 Not Found\r\nContent-Length: 13\r\n\r\n{\"value\": 12}";
        let (status, value) = read_answer(answer).unwrap();
        assert_eq!((status, value["value"].as_u64()), (404, Some(12)));
        assert!(read_answer(b"HTTP/1.1 200 OK\r\n").is_err());
    }
}
