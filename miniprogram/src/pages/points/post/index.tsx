import { points } from '@shared/contract/index';
import { OfficePage } from '@/api/office-page';
import { PostForm } from '@/features/points/post-form';
import { pageTitles } from '@/pages/titles-copy';

export default function PostPointsPage() {
  return (
    <OfficePage title={pageTitles.postPoints} roles={points.post.roles}>
      <PostForm title={pageTitles.postPoints} />
    </OfficePage>
  );
}
