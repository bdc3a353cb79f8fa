/** Elements that WeChat draws itself; any other tag must be a component that the page's json declares. */
export const builtInElements: ReadonlySet<string> = new Set(
  `page view text image button input textarea scroll-view swiper swiper-item icon progress rich-text label form
  checkbox checkbox-group radio radio-group switch slider picker picker-view picker-view-column navigator video audio
  camera canvas map cover-view cover-image movable-area movable-view web-view open-data editor match-media page-meta
  navigation-bar root-portal share-element keyboard-accessory official-account ad ad-custom live-player live-pusher
  page-container functional-page-navigator voip-room span inline-text grid-view list-view sticky-header
  sticky-section nested-scroll-header nested-scroll-body block channel-live channel-video store-home store-product
  list-builder grid-builder draggable-sheet selection open-container native-component`.split(/\s+/),
);
