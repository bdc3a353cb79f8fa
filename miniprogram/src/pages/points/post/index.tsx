import { PostForm } from '@/features/points/post-form';
import { pageTitles } from '@/pages/titles-copy';

export default function PostPointsPage() {
  return <PostForm title={pageTitles.postPoints} />;
}
