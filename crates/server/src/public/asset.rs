//! Files beside the pages, which never change under their address.

use std::sync::Arc;

use axum::body::Bytes;
use axum::http::StatusCode;
use axum::http::request::Parts;
use site::Asset;

use super::page::Made;
use super::work::Unmade;
use super::{Answer, CacheUse, Public, Wait, headers};
use crate::cache::{Life, StoredPage};
use crate::encode::Effort;
use crate::negotiate::encoding::Encoding;

impl Public {
    pub(crate) async fn asset(self: &Arc<Self>, request: &Parts, asset: Asset, encoding: Encoding) -> Answer {
        let made = self.in_time(self.make_asset(request.uri.path(), asset, encoding)).await;
        self.tell(request, encoding, made)
    }

    async fn make_asset(
        self: &Arc<Self>,
        address: &str,
        asset: Asset,
        encoding: Encoding,
    ) -> Result<Made, Unmade> {
        let _turn = self.turns.take(address).await;
        let kept = self.kept(address, Wait::No);
        let key = address.to_owned();
        self.aside(move |public| {
            let page = kept.map_or_else(|| public.unpacked(asset), |page| StoredPage::clone(&page));
            Made::Page(public.keep(&key, page.pack(encoding)), CacheUse::Miss)
        })
        .await
    }

    fn unpacked(&self, asset: Asset) -> StoredPage {
        let headers = headers::of_page(&self.common, asset.media_type, None, false, headers::FOREVER);
        StoredPage::new(
            Life::unending(),
            StatusCode::OK,
            &headers,
            Bytes::from_static(asset.bytes),
            if asset.media_type.starts_with("font/") { Effort::Nothing } else { Effort::Asset },
        )
    }
}
