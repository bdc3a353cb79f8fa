import { Page } from '@/components/layout/page';

export default function GalleryPage() {
  return <Page title="gallery">gallery</Page>;
}
