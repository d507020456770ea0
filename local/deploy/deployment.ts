/** What `az deployment group show --query properties.outputs` says about one deployment of infra/main.bicep. */
import * as v from "valibot";

const text = v.object({ value: v.pipe(v.string(), v.minLength(1)) });
const address = v.object({ value: v.pipe(v.string(), v.url(), v.startsWith("https://")) });

export const DeploymentSchema = v.object({
  siteUrl: address,
  apiBase: address,
  applicationId: text,
  scope: text,
  tenantId: text,
});
export type Deployment = v.InferOutput<typeof DeploymentSchema>;

/** config.json of the pane. */
export const paneConfig = ({ apiBase, applicationId, scope, tenantId }: Deployment): object => ({
  apiBase: apiBase.value,
  entra: {
    clientId: applicationId.value,
    authority: `https://login.microsoftonline.com/${tenantId.value}`,
    scope: scope.value,
  },
});
