import type {Job, Step, Workflow} from '../../syntax/workflow.ts';
import {scriptsOf, wordsOf} from './scripts.ts';
import {sshCall} from './ssh.ts';

const actions =
  /^(?:appleboy\/(?:ssh|scp)-action|fifsky\/ssh-action|garygrossgarten\/github-action-(?:ssh|scp)|easingthemes\/ssh-deploy|burnett01\/rsync-deployments|samkirkland\/ftp-deploy-action|akhileshns\/heroku-deploy|azure\/webapps-deploy|azure\/k8s-deploy|aws-actions\/amazon-ecs-deploy-task-definition|google-github-actions\/deploy-.+|superfly\/flyctl-actions.*|digitalocean\/app_action.*)$/;
const commands =
  /^(?:sudo )?(?:scp\s|rsync\s.*\S+@?\S*:|kubectl (?:apply|rollout|set image)|helm upgrade|(?:fly|flyctl) deploy|eb deploy|cdk deploy|sam deploy|serverless deploy|gcloud (?:app|run) deploy|ansible-playbook|docker stack deploy|cap \S+ deploy|\S*deploy\S*\.sh\b)/;

/** The step by which a job brings the project to a server; undefined for a job that does not. */
export function deployStep(job: Job, workflow: Workflow): Step | undefined {
  const byAction = job.steps.find(({uses}) => uses !== undefined && actions.test(uses.name));
  if (byAction !== undefined) return byAction;
  return scriptsOf(job, workflow).find(({script}) =>
    script.commands.some((one) => sshCall(one) !== undefined || commands.test(wordsOf(one))),
  )?.step;
}

/** A job and all that it waits for, directly or not. */
export function waitedFor(job: Job, {jobs}: Workflow): ReadonlySet<Job> {
  const found = new Set<Job>();
  const open = [job];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const {text} of next.needs) {
      const needed = jobs.find(({id}) => id.toLowerCase() === text.toLowerCase());
      if (needed !== undefined && !found.has(needed)) {
        found.add(needed);
        open.push(needed);
      }
    }
  }
  return found;
}
