// The elements that the admin gives to blocks and actions.
import "@shopify/ui-extensions/admin.order-details.action.render";
import "@shopify/ui-extensions/admin.order-details.block.render";
